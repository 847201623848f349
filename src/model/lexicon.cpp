#include "model/lexicon.h"

#include <algorithm>
#include <numeric>

namespace kanyin {

namespace {

std::uint32_t bit_of(WordKind kind) { return std::uint32_t{1} << static_cast<unsigned>(kind); }

}  // namespace

Lexicon::Hash Lexicon::hash_of(std::u32string_view word) {
  return std::accumulate(word.begin(), word.end(), empty_hash, with);
}

std::u32string_view Lexicon::word_of(const Entry& entry) const {
  return std::u32string_view(letters_).substr(entry.begin, entry.length);
}

std::size_t Lexicon::slot_of(std::u32string_view word, Hash hash) const {
  const std::size_t last = slots_.size() - 1;
  std::size_t slot = (hash ^ (hash >> 32)) & last;
  while (slots_[slot] != 0 && word_of(entries_[slots_[slot] - 1]) != word) slot = (slot + 1) & last;
  return slot;
}

const Lexicon::Entry* Lexicon::entry_of(std::u32string_view word, Hash hash) const {
  if (slots_.empty()) return nullptr;
  const std::uint32_t number = slots_[slot_of(word, hash)];
  return number == 0 ? nullptr : &entries_[number - 1];
}

void Lexicon::make_room() {
  if (2 * (entries_.size() + 1) <= slots_.size()) return;
  constexpr std::size_t smallest = 64;
  slots_.assign(std::max(smallest, 2 * slots_.size()), 0);
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const std::u32string_view word = word_of(entries_[i]);
    slots_[slot_of(word, hash_of(word))] = static_cast<std::uint32_t>(i + 1);
  }
}

Lexicon::Entry& Lexicon::entry_for(std::u32string_view word) {
  make_room();
  std::uint32_t& number = slots_[slot_of(word, hash_of(word))];
  if (number == 0) {
    entries_.push_back({.begin = static_cast<std::uint32_t>(letters_.size()),
                        .length = static_cast<std::uint32_t>(word.size())});
    letters_ += word;
    number = static_cast<std::uint32_t>(entries_.size());
  }
  return entries_[number - 1];
}

void Lexicon::add(std::u32string_view word, WordKind kind) {
  if (word.empty()) return;
  Entry& entry = entry_for(word);
  if (entry.kinds == 0) entry.first = kind;
  entry.kinds |= bit_of(kind);
  std::uint32_t& longest = entry_for(word.substr(0, 1)).longest;
  longest = std::max(longest, static_cast<std::uint32_t>(word.size()));
}

void Lexicon::add_name(std::u32string_view name, WordKind kind) {
  if (name.size() < 2) return;
  add(name, kind);
  entry_for(name).is_name = true;
}

void Lexicon::add_surname(std::u32string_view surname) {
  entry_for(surname).is_surname = true;
  if (surname.size() > 1) entry_for(surname.substr(0, 1)).begins_surnames = true;
}

std::optional<WordKind> Lexicon::find(std::u32string_view word) const {
  const Entry* const entry = entry_of(word);
  return entry == nullptr || entry->kinds == 0 ? std::nullopt : std::optional(entry->first);
}

Lexicon::Letter Lexicon::letter(char32_t c) const {
  const Entry* const entry = entry_of({&c, 1});
  if (entry == nullptr) return {};
  return {.kind = entry->kinds == 0 ? std::nullopt : std::optional(entry->first),
          .is_surname = entry->is_surname,
          .begins_words = entry->longest > 1,
          .begins_surnames = entry->begins_surnames};
}

bool Lexicon::has(std::u32string_view word, WordKind kind) const {
  const Entry* const entry = entry_of(word);
  return entry != nullptr && (entry->kinds & bit_of(kind)) != 0;
}

bool Lexicon::has_surname(std::u32string_view surname) const {
  const Entry* const entry = entry_of(surname);
  return entry != nullptr && entry->is_surname;
}

std::vector<std::u32string> Lexicon::names() const {
  std::vector<std::u32string> names;
  for (const Entry& entry : entries_) {
    if (entry.is_name) names.emplace_back(word_of(entry));
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace kanyin
