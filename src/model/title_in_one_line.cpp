#include "model/title_in_one_line.h"

#include <algorithm>
#include <cstddef>

#include "io/utf8.h"
#include "model/plain_text.h"

namespace kanyin {

namespace {

/// Two lines that answer each other are about as long; others are one sentence that was too long
/// for its place, and so are those of which the second quotes what the first leads to.
bool are_halves(const std::string& above, const std::string& below) {
  constexpr std::size_t shortest = 6;
  if (below.starts_with("“") || below.starts_with("《")) return false;
  const auto [shorter, longer] = std::minmax({count_chars(above), count_chars(below)});
  return shorter >= shortest && (longer - shorter) * 4 <= longer;
}

}  // namespace

std::string title_in_one_line(const Article& article) {
  Article joined;
  for (const Text& line : article.title) {
    const std::string* above = joined.title.empty() ? nullptr : &joined.title.back().text;
    const bool apart = above != nullptr && are_halves(*above, line.text);
    joined.title.push_back({apart ? "　" + line.text : line.text, {}});
  }
  return whole_title(joined);
}

}  // namespace kanyin
