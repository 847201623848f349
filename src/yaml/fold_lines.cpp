#include "yaml/fold_lines.h"

#include "diag/print.h"
#include "io/utf8.h"

namespace kanyin {

namespace {

bool is_wide(char32_t c) { return cell_width(c) == 2; }

/// Marks that Chinese shares with other scripts: quotes, dashes, the ellipsis, the middle dot.
bool is_shared_mark(char32_t c) {
  return c == 0x2014 || c == 0x2018 || c == 0x2019 || c == 0x201C || c == 0x201D || c == 0x2026 ||
         c == 0x00B7;
}

char32_t char_before(std::string_view text, std::size_t end) {
  std::size_t at = end - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return decode_char(text, at).code_point;
}

/// True if only white space stands between a line end and this byte of the source.
bool opens_line(std::string_view source, std::size_t position) {
  const std::size_t last = source.substr(0, position).find_last_not_of(" \t");
  return last != source.npos && source[last] == '\n';
}

}  // namespace

bool joins_without_space(char32_t before, char32_t after) {
  return (is_wide(before) || is_shared_mark(before)) && (is_wide(after) || is_shared_mark(after));
}

void close_folds(std::string& text, std::vector<ScalarPiece>& pieces, std::string_view source) {
  std::string closed;
  std::vector<ScalarPiece> moved;
  std::size_t done = 0;
  auto piece = pieces.begin();
  const auto move_pieces = [&](std::size_t end) {
    for (; piece != pieces.end() && piece->text_begin < end; ++piece) {
      const std::size_t begin = piece->text_begin - done + closed.size();
      moved.push_back({static_cast<std::uint32_t>(begin), piece->source_begin});
    }
  };
  for (std::size_t space = text.find(' ', 1); space != text.npos && space + 1 < text.size();
       space = text.find(' ', space + 1)) {
    const std::uint32_t position = source_position(pieces, space + 1);
    if (!joins_without_space(char_before(text, space), decode_char(text, space + 1).code_point) ||
        !opens_line(source, position)) {
      continue;
    }
    move_pieces(space);
    while (piece != pieces.end() && piece->text_begin <= space + 1) ++piece;
    closed.append(text, done, space - done);
    done = space + 1;
    moved.push_back({static_cast<std::uint32_t>(closed.size()), position});
  }
  if (done == 0) return;
  move_pieces(text.size());
  closed.append(text, done);
  text = std::move(closed);
  pieces = std::move(moved);
}

}  // namespace kanyin
