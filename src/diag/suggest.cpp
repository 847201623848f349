#include "diag/suggest.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

#include "io/utf8.h"

namespace kanyin {

namespace {

/// Edits are insertions, deletions and replacements of one character, and swaps of two neighbours.
std::size_t edit_distance(std::u32string_view from, std::u32string_view to) {
  std::vector<std::size_t> before(to.size() + 1);
  std::vector<std::size_t> above(to.size() + 1);
  std::vector<std::size_t> row(to.size() + 1);
  std::iota(above.begin(), above.end(), std::size_t{0});
  for (std::size_t i = 1; i <= from.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= to.size(); ++j) {
      const std::size_t replaced = above[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, replaced});
      const bool swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before.swap(above);
    above.swap(row);
  }
  return above[to.size()];
}

struct Candidate {
  std::size_t distance = 0;
  std::size_t index = 0;
};

}  // namespace

std::vector<std::string> near_words(std::string_view word, std::span<const std::string> known,
                                    std::size_t limit) {
  // Names in a register run to a few dozen characters; a paragraph pasted in the wrong place is
  // near to none of them.
  constexpr std::size_t longest = 64;
  const std::u32string wanted = decode_utf8(word);
  if (wanted.empty() || wanted.size() > longest) return {};

  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < known.size(); ++i) {
    const std::u32string name = decode_utf8(known[i]);
    if (name.empty() || name.size() > longest) continue;
    const std::size_t distance = edit_distance(wanted, name);
    const std::size_t allowed = std::max<std::size_t>(1, std::max(wanted.size(), name.size()) / 3);
    if (distance <= allowed && distance < wanted.size()) candidates.push_back({distance, i});
  }
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return a.distance < b.distance; });
  if (candidates.size() > limit) candidates.resize(limit);

  std::vector<std::string> words;
  words.reserve(candidates.size());
  for (const Candidate& candidate : candidates) words.push_back(known[candidate.index]);
  return words;
}

std::string nearest_word(std::string_view word, std::span<const std::string> known) {
  const std::vector<std::string> near = near_words(word, known, 1);
  return near.empty() ? std::string() : near.front();
}

std::string listed(const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& word : words) list += (list.empty() ? "" : "、") + word;
  return list;
}

}  // namespace kanyin
