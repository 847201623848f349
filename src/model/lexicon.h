// The words that setting keeps whole: words of the trade, names of bodies, people and places. A
// title is divided between them, never inside.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
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

class Lexicon {
 public:
  /// A word of several kinds is counted as the first.
  void add(std::u32string_view word, WordKind kind);

  /// A word that lines of text, too, would rather not divide.
  void add_name(std::u32string_view name, WordKind kind);

  void add_surname(std::u32string_view surname);

  /// Nothing if the word is not known.
  std::optional<WordKind> find(std::u32string_view word) const;

  bool has(std::u32string_view word, WordKind kind) const;
  bool has_surname(std::u32string_view surname) const { return surnames_.contains(surname); }

  /// No word is longer than so many characters.
  std::size_t longest_word() const { return longest_word_; }

  /// The names of bodies, people and places, in the order of their code points.
  std::vector<std::u32string> names() const { return {names_.begin(), names_.end()}; }

 private:
  struct Kinds {
    WordKind first{};
    std::uint32_t all = 0;  // a bit each
  };
  std::map<std::u32string, Kinds, std::less<>> words_;
  std::set<std::u32string, std::less<>> names_;
  std::set<std::u32string, std::less<>> surnames_;
  std::size_t longest_word_ = 0;
};

}  // namespace kanyin
