#include "layout/title.h"

#include <algorithm>
#include <cstdint>
#include <limits>

#include "io/utf8.h"

namespace kanyin {

namespace {

/// Marks after which a title likes to be divided.
constexpr std::u32string_view good_ends = U"，、；：”》）？！的 ";

/// Characters that do not begin a line of a title: marks that close, and words that lean on what
/// stands before them (GB/T 9704-2012, 7.3.1: 词意完整).
constexpr std::u32string_view bad_starts = U"，、；：。”’》）】〕？！…—·%％的了地得和与及等为在是";

/// Characters that do not end one.
constexpr std::u32string_view bad_ends = U"“‘《（【〔和与及在对将为于向把被从以";

/// A longer text is no title but a mistake, and balancing it would take time in its square.
constexpr std::size_t longest_balanced = 200;

constexpr std::int64_t good_end_bonus = 40;
constexpr std::int64_t bad_edge_cost = 400;
constexpr std::int64_t inside_marks_cost = 90;
constexpr std::int64_t short_tail_cost = 1000;

bool is_word_char(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' ||
         c == '%' || c == '-';
}

bool contains(std::u32string_view set, char32_t c) { return set.find(c) != set.npos; }

/// How many quotation or title marks are open before each place.
std::vector<int> open_marks(std::u32string_view text) {
  std::vector<int> open(text.size() + 1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int change = contains(U"“‘《（", text[i]) ? 1 : contains(U"”’》）", text[i]) ? -1 : 0;
    open[i + 1] = std::max(0, open[i] + change);
  }
  return open;
}

/// What it costs to divide the title before character `at`; nothing is too dear where there is no
/// other place.
std::int64_t break_cost(std::u32string_view text, std::size_t at, const std::vector<int>& open) {
  const char32_t before = text[at - 1];
  const char32_t after = text[at];
  std::int64_t cost = 0;
  if (is_word_char(before) && is_word_char(after)) cost += bad_edge_cost;
  if (contains(bad_starts, after)) cost += bad_edge_cost;
  if (contains(bad_ends, before)) cost += bad_edge_cost;
  if (open[at] > 0) cost += inside_marks_cost;
  if (contains(good_ends, before)) cost -= good_end_bonus;
  return cost;
}

/// Widths in tenths of a cell, so that costs stay small whole numbers.
std::vector<std::int64_t> char_widths(std::u32string_view text) {
  std::vector<std::int64_t> widths;
  widths.reserve(text.size());
  for (char32_t c : text) widths.push_back(c < 0x2E80 && !contains(U"“”‘’—…·", c) ? 5 : 10);
  return widths;
}

/// Divides into `count` lines of nearly the same width; empty if a line would be wider than `room`
/// tenths of a cell.
std::vector<std::size_t> balanced_breaks(std::u32string_view text, std::size_t count,
                                         std::int64_t room) {
  const std::vector<std::int64_t> widths = char_widths(text);
  const std::vector<int> open = open_marks(text);
  std::vector<std::int64_t> sums(text.size() + 1);
  for (std::size_t i = 0; i < text.size(); ++i) sums[i + 1] = sums[i] + widths[i];
  const std::int64_t ideal = sums.back() / static_cast<std::int64_t>(count);

  constexpr std::int64_t impossible = std::numeric_limits<std::int64_t>::max();
  std::vector<std::vector<std::int64_t>> cost(
      count + 1, std::vector<std::int64_t>(text.size() + 1, impossible));
  std::vector<std::vector<std::size_t>> from(count + 1, std::vector<std::size_t>(text.size() + 1));
  cost[0][0] = 0;
  for (std::size_t line = 1; line <= count; ++line) {
    for (std::size_t end = 1; end <= text.size(); ++end) {
      for (std::size_t start = end; start-- > 0;) {
        const std::int64_t width = sums[end] - sums[start];
        if (width > room) break;
        if (cost[line - 1][start] == impossible) continue;
        const std::int64_t off = (width - ideal) / 5;
        std::int64_t here = cost[line - 1][start] + off * off;
        if (end < text.size()) here += break_cost(text, end, open);
        if (end - start <= 2) here += short_tail_cost;
        if (here < cost[line][end]) {
          cost[line][end] = here;
          from[line][end] = start;
        }
      }
    }
  }
  if (cost[count][text.size()] == impossible) return {};
  std::vector<std::size_t> breaks;
  std::size_t end = text.size();
  for (std::size_t line = count; line > 0; --line) {
    breaks.push_back(end);
    end = from[line][end];
  }
  std::reverse(breaks.begin(), breaks.end());
  return breaks;
}

}  // namespace

std::vector<std::string> title_lines(const std::vector<Text>& title, const ParagraphStyle& look,
                                     Length width, const LineRules& rules, const FontBook& fonts) {
  std::vector<std::string> lines;
  for (const Text& given : title) {
    TextPiece piece;
    piece.text = given.text;
    piece.role = look.font;
    piece.size = look.size;
    const std::u32string text = decode_utf8(given.text);
    if (text.size() > longest_balanced || text_width({piece}, rules, fonts) <= width) {
      lines.push_back(given.text);
      continue;
    }
    const std::int64_t room = width.millipoints * 10 / look.size.millipoints;
    std::vector<std::size_t> breaks;
    for (std::size_t count = 2; breaks.empty() && count <= text.size(); ++count) {
      breaks = balanced_breaks(text, count, room);
    }
    std::size_t start = 0;
    for (std::size_t end : breaks) {
      lines.push_back(encode_utf8(std::u32string_view(text).substr(start, end - start)));
      start = end;
    }
  }
  return lines;
}

std::vector<TextPiece> title_pieces(FlowBuilder& builder, const std::vector<Text>& title,
                                    const ParagraphStyle& look, ElementId element) {
  std::vector<TextPiece> pieces;
  for (std::string& line : title_lines(title, look, builder.width(),
                                       builder.design().style.line_rules, builder.fonts())) {
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
