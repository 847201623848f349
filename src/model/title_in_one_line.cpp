#include "model/title_in_one_line.h"

#include <algorithm>
#include <cstddef>

#include "io/utf8.h"
#include "model/plain_text.h"

namespace kanyin {

namespace {

/// Two lines that answer each other have about as many characters; shorter ones are one sentence
/// that was too long for its place.
bool are_halves(const std::string& above, const std::string& below) {
  constexpr std::size_t shortest = 6;
  constexpr std::size_t most_apart = 2;
  const std::size_t first = count_chars(above);
  const std::size_t second = count_chars(below);
  return std::min(first, second) >= shortest &&
         std::max(first, second) - std::min(first, second) <= most_apart;
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
