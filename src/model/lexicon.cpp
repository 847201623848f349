#include "model/lexicon.h"

#include <algorithm>

namespace kanyin {

namespace {

std::uint32_t bit_of(WordKind kind) { return std::uint32_t{1} << static_cast<unsigned>(kind); }

}  // namespace

void Lexicon::add(std::u32string_view word, WordKind kind) {
  if (word.empty()) return;
  const auto [entry, added] = words_.try_emplace(std::u32string(word), Kinds{kind, 0});
  entry->second.all |= bit_of(kind);
  longest_word_ = std::max(longest_word_, word.size());
}

void Lexicon::add_name(std::u32string_view name, WordKind kind) {
  if (name.size() < 2) return;
  add(name, kind);
  names_.emplace(name);
}

void Lexicon::add_surname(std::u32string_view surname) { surnames_.emplace(surname); }

std::optional<WordKind> Lexicon::find(std::u32string_view word) const {
  const auto found = words_.find(word);
  return found == words_.end() ? std::nullopt : std::optional(found->second.first);
}

bool Lexicon::has(std::u32string_view word, WordKind kind) const {
  const auto found = words_.find(word);
  return found != words_.end() && (found->second.all & bit_of(kind)) != 0;
}

}  // namespace kanyin
