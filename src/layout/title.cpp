#include "layout/title.h"

#include <algorithm>

namespace kanyin {

namespace {

Length width_of(const std::string& line, const ParagraphStyle& look, const FlowBuilder& builder) {
  TextPiece piece;
  piece.text = line;
  piece.role = look.font;
  piece.size = look.size;
  return text_width({piece}, builder.design().style.line_rules, builder.fonts());
}

/// Figures and letters are as wide as their face makes them, so that a line may come out wider than
/// the cells it was counted in; then there is less room.
std::vector<std::string> fitting_lines(const std::string& title, const ParagraphStyle& look,
                                       Length width, TitleShape shape, const FlowBuilder& builder) {
  constexpr int tries = 8;
  constexpr int less = 5;
  int room = static_cast<int>(width.millipoints * 10 / look.size.millipoints);
  std::vector<std::string> lines;
  for (int i = 0; i < tries; ++i, room -= less) {
    lines = break_title(title, room, shape, builder.lexicon());
    const bool fit = std::all_of(lines.begin(), lines.end(), [&](const std::string& line) {
      return width_of(line, look, builder) <= width;
    });
    if (fit) break;
  }
  return lines;
}

}  // namespace

std::vector<std::string> title_lines(const std::vector<Text>& title, const ParagraphStyle& look,
                                     Length width, TitleShape shape, const FlowBuilder& builder) {
  std::vector<std::string> lines;
  for (const Text& given : title) {
    if (width_of(given.text, look, builder) <= width) {
      lines.push_back(given.text);
      continue;
    }
    for (std::string& line : fitting_lines(given.text, look, width, shape, builder)) {
      lines.push_back(std::move(line));
    }
  }
  return lines;
}

std::vector<TextPiece> title_pieces(FlowBuilder& builder, const std::vector<Text>& title,
                                    const ParagraphStyle& look, ElementId element) {
  std::vector<TextPiece> pieces;
  for (std::string& line :
       title_lines(title, look, builder.width(), TitleShape::centred, builder)) {
    if (!pieces.empty()) {
      TextPiece line_break;
      line_break.kind = PieceKind::line_break;
      pieces.push_back(std::move(line_break));
    }
    pieces.push_back(builder.piece(std::move(line), look, element));
  }
  return pieces;
}

}  // namespace kanyin
