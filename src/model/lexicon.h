// The words that setting keeps whole: words of the trade, names of bodies, people and places. A
// title is divided between them, never inside.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kanyin {

/// What a word does in a sentence, as far as dividing a title before or after it goes.
enum class WordKind : std::uint8_t {
  organ,   // 总工会, 公司: closes the name of a body
  place,   // 江苏
  name,    // of a person, or a name that an editor has listed
  noun,    // 职工
  action,  // 培训: a noun that could be a verb
  verb,    // 召开
  modifier,
  preposition,
  conjunction,
  particle,  // 的, 等: leans on what stands before it
  suffix,    // 市, 者
  prefix,    // 第, 各
  measure    // 名, 万元
};

/// Words with what they do, looked up by hash. Copying it copies three rows of plain numbers.
class Lexicon {
 public:
  /// A word of several kinds is counted as the first.
  void add(std::u32string_view word, WordKind kind);

  /// A word that lines of text, too, would rather not divide.
  void add_name(std::u32string_view name, WordKind kind);

  void add_surname(std::u32string_view surname);

  /// Nothing if the word is not known.
  std::optional<WordKind> find(std::u32string_view word) const;

  /// What is known of a single character.
  struct Letter {
    std::optional<WordKind> kind{};  // as a word of its own
    bool is_surname = false;
    bool begins_words = false;     // longer ones
    bool begins_surnames = false;  // longer ones
  };
  Letter letter(char32_t c) const;

  bool has(std::u32string_view word, WordKind kind) const;
  bool has_surname(std::u32string_view surname) const;

  /// Calls `take(length, kind)` for each word that the text begins with, the shortest first.
  template <class Take>
  void for_each_word(std::u32string_view text, Take take) const;

  /// The names of bodies, people and places, in the order of their code points.
  std::vector<std::u32string> names() const;

 private:
  struct Entry {
    std::uint32_t begin = 0;  // in the letters
    std::uint32_t length = 0;
    std::uint32_t kinds = 0;    // a bit each; none for what is only a surname or begins a word
    std::uint32_t longest = 0;  // of a single character: the longest word that begins with it
    WordKind first{};
    bool is_name = false;
    bool is_surname = false;
    bool begins_surnames = false;  // of a single character: longer surnames begin with it
  };

  /// FNV-1a over characters in place of bytes.
  using Hash = std::uint64_t;
  static constexpr Hash empty_hash = 0xCBF29CE484222325;
  static Hash with(Hash hash, char32_t letter) { return (hash ^ letter) * 0x100000001B3; }
  static Hash hash_of(std::u32string_view word);

  std::u32string_view word_of(const Entry& entry) const;

  /// `hash` is that of the word.
  const Entry* entry_of(std::u32string_view word, Hash hash) const;
  const Entry* entry_of(std::u32string_view word) const { return entry_of(word, hash_of(word)); }

  /// The entry of the word, made if it is not there.
  Entry& entry_for(std::u32string_view word);

  /// Where the word has its place in `slots_`, or would have.
  std::size_t slot_of(std::u32string_view word, Hash hash) const;
  void make_room();

  std::u32string letters_;  // all words, one behind the other
  std::vector<Entry> entries_;
  // A hash table with open addressing: numbers of entries counted from 1, 0 where there is none. It
  // is a power of two in size and at most half full.
  std::vector<std::uint32_t> slots_;
};

template <class Take>
void Lexicon::for_each_word(std::u32string_view text, Take take) const {
  std::size_t longest = 1;
  Hash hash = empty_hash;
  for (std::size_t length = 1; length <= std::min(longest, text.size()); ++length) {
    hash = with(hash, text[length - 1]);
    const Entry* const entry = entry_of(text.substr(0, length), hash);
    if (entry == nullptr) continue;
    if (length == 1) longest = entry->longest;
    if (entry->kinds != 0) take(length, entry->first);
  }
}

}  // namespace kanyin
