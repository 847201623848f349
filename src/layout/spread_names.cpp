#include "layout/spread_names.h"

#include <algorithm>
#include <string>

#include "io/utf8.h"

namespace kanyin {

namespace {

constexpr std::size_t shortest_name = 2;
constexpr std::size_t longest_name = 4;

/// Names of four characters are rare and stay solid; the others need not be as wide.
constexpr int spread_to = 3;

bool is_name(std::u32string_view text, const Lexicon& lexicon) {
  if (text.size() < shortest_name || text.size() > longest_name) return false;
  const bool han = std::all_of(text.begin(), text.end(), [](char32_t c) {
    return (c >= 0x3400 && c <= 0x9FFF) || c >= 0x20000;
  });
  const bool double_surname = text.size() > 2 && lexicon.has_surname(text.substr(0, 2));
  return han && (double_surname || lexicon.has_surname(text.substr(0, 1)));
}

/// How wide the names of a column are; 0 if they are none, or none is short.
int name_width(const Table& table, std::size_t column, const Lexicon& lexicon) {
  std::size_t shortest = longest_name;
  std::size_t longest = 0;
  for (const std::vector<TableCell>& row : table.rows) {
    const Inlines& content = row[column].content;
    if (content.empty()) continue;
    const bool plain = content.size() == 1 && content.front().kind == InlineKind::text;
    const std::u32string text = plain ? decode_utf8(content.front().text) : std::u32string();
    if (!is_name(text, lexicon)) return 0;
    shortest = std::min(shortest, text.size());
    longest = std::max(longest, text.size());
  }
  return shortest == shortest_name && longest > shortest ? spread_to : 0;
}

}  // namespace

std::vector<int> name_columns(const Table& table, const Lexicon& lexicon) {
  std::vector<int> widths;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    widths.push_back(name_width(table, i, lexicon));
  }
  return widths;
}

void spread_name(TextPiece& piece, int characters) {
  const auto count = static_cast<int>(decode_utf8(piece.text).size());
  if (count < 2 || count >= characters) return;
  piece.letter_space = piece.size.scaled(characters - count, count - 1);
}

}  // namespace kanyin
