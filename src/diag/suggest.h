// The nearest known word to one that was mistyped.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kanyin {

/// The word that fewest characters must be changed for; empty if none is near enough to be meant.
/// Of equally near ones the first.
std::string nearest_word(std::string_view word, std::span<const std::string> known);

/// Up to `limit` near words, nearest first.
std::vector<std::string> near_words(std::string_view word, std::span<const std::string> known,
                                    std::size_t limit);

/// Words as a message lists them: 甲、乙.
std::string listed(const std::vector<std::string>& words);

}  // namespace kanyin
