#include "model/segment_words.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace kanyin {

namespace {

// What a word costs; the cheapest row of words wins. A single character is dearer than a word, one
// that is not known dearer still.
constexpr int word_cost = 1000;
constexpr int number_cost = 950;
constexpr int single_cost = 1100;
constexpr int unknown_cost = 1500;
constexpr int short_name_cost = 2200;
constexpr int long_name_cost = 2400;
constexpr int place_cost = 2100;

/// A run of unknown characters is taken for one word up to this length.
constexpr std::size_t longest_unknown = 4;

/// What bodies and offices end with and no name of a person has.
constexpr std::u32string_view ends_of_bodies =
    U"市县区镇乡村局厅处会部组团班厂校院司委办站所员者们";

constexpr std::u32string_view han_numerals = U"〇零一二三四五六七八九十百千万亿两几数半";

bool is_han(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == U'〇' ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

bool is_digit(char32_t c) { return (c >= '0' && c <= '9') || (c >= U'０' && c <= U'９'); }

bool is_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c < 0x250) ||
         (c >= U'Ａ' && c <= U'ｚ');
}

bool contains(std::u32string_view set, char32_t c) { return set.find(c) != set.npos; }

class Segmenter {
 public:
  Segmenter(std::u32string_view text, const Lexicon& lexicon) : text_(text), lexicon_(lexicon) {
    const std::size_t count = text.size() + 1;
    best_.resize(count, std::numeric_limits<int>::max());
    last_.resize(count);
    best_[0] = 0;
    letters_.reserve(text.size());
    for (const char32_t c : text) letters_.push_back(lexicon.letter(c));
  }

  std::vector<Word> segment() {
    for (std::size_t at = 0; at < text_.size(); ++at) {
      if (best_[at] == std::numeric_limits<int>::max()) continue;
      offer_all(at);
    }
    std::vector<Word> words;
    words.reserve(text_.size());
    for (std::size_t end = text_.size(); end > 0; end = last_[end].begin) {
      words.push_back(last_[end]);
    }
    std::reverse(words.begin(), words.end());
    return merged(words);
  }

 private:
  void offer(std::size_t begin, std::size_t end, int cost, WordClass word_class,
             WordKind kind = WordKind::noun) {
    if (best_[begin] + cost >= best_[end]) return;
    best_[end] = best_[begin] + cost;
    last_[end] = {.begin = begin, .end = end, .word_class = word_class, .kind = kind};
  }

  void offer_all(std::size_t at) {
    const char32_t c = text_[at];
    if (is_digit(c) || is_letter(c)) {
      offer_latin(at);
      return;
    }
    if (!is_han(c)) {
      offer(at, at + 1, word_cost, WordClass::mark);
      return;
    }
    offer_words(at);
    if (contains(han_numerals, c) || c == U'第') offer_number(at);
    offer_person(at);
    offer_place(at);
  }

  void offer_words(std::size_t at) {
    offer(at, at + 1, unknown_cost, WordClass::unknown);
    const auto take = [this, at](std::size_t length, WordKind kind) {
      // 首, 口, 道 … measure only behind a number.
      if (kind == WordKind::measure && length == 1) return;
      int cost = length == 1 ? single_cost : word_cost;
      // 省总工会|主席, not 省总|工会主席.
      if (kind == WordKind::organ) cost -= 2 * static_cast<int>(length);
      offer(at, at + length, cost, WordClass::known, kind);
    };
    if (letters_[at].begins_words) {
      lexicon_.for_each_word(text_.substr(at), take);
    } else if (letters_[at].kind) {
      take(1, *letters_[at].kind);
    }
  }

  /// A run of letters and figures. Figures alone are a number.
  void offer_latin(std::size_t at) {
    std::size_t end = at;
    bool letters = false;
    while (end < text_.size() && is_latin_part(end, at)) letters |= is_letter(text_[end++]);
    if (letters) {
      offer(at, end, word_cost, WordClass::latin);
    } else {
      offer_unit(at, end);
    }
  }

  bool is_latin_part(std::size_t at, std::size_t begin) const {
    const char32_t c = text_[at];
    if (is_digit(c) || is_letter(c)) return true;
    const bool inside = at > begin && at + 1 < text_.size();
    if (contains(U"%％‰℃", c)) return at > begin;
    return inside && contains(U".,:-/+&·～~—", c) &&
           (is_digit(text_[at + 1]) || is_letter(text_[at + 1]));
  }

  /// 三百, 第三, 十余
  void offer_number(std::size_t at) {
    std::size_t end = at;
    if (text_[at] == U'第') ++end;
    const std::size_t first = end;
    while (end < text_.size() && (contains(han_numerals, text_[end]) || is_digit(text_[end]) ||
                                  (end > first && contains(U"余多点", text_[end])))) {
      ++end;
    }
    if (end == first) return;
    offer_unit(at, end);
  }

  /// A number with the longest unit that fits, which is part of it.
  void offer_unit(std::size_t begin, std::size_t end) {
    if (end < text_.size() && contains(U"余多", text_[end])) ++end;
    offer(begin, end, word_cost, WordClass::number);
    constexpr std::size_t longest_unit = 4;
    for (std::size_t length = 1; length <= longest_unit && end + length <= text_.size(); ++length) {
      if (!lexicon_.has(text_.substr(end, length), WordKind::measure)) continue;
      offer(begin, end + length, number_cost - static_cast<int>(length), WordClass::number);
    }
  }

  bool can_be_in_name(std::size_t at) const {
    if (at >= text_.size() || !is_han(text_[at])) return false;
    const std::optional<WordKind> kind = letters_[at].kind;
    return kind != WordKind::particle && kind != WordKind::preposition &&
           kind != WordKind::conjunction;
  }

  bool can_be_in_person(std::size_t at) const {
    return can_be_in_name(at) && !contains(ends_of_bodies, text_[at]);
  }

  bool can_be_in_place(std::size_t at) const {
    return can_be_in_name(at) && letters_[at].kind != WordKind::verb;
  }

  /// A surname with one or two characters behind it.
  void offer_person(std::size_t at) {
    for (std::size_t surname = 1; surname <= 2 && at + surname < text_.size(); ++surname) {
      const bool is_one = surname == 1 ? letters_[at].is_surname
                                       : letters_[at].begins_surnames &&
                                             lexicon_.has_surname(text_.substr(at, surname));
      if (!is_one) continue;
      if (!can_be_in_person(at + surname)) continue;
      const std::size_t end = at + surname + 1;
      offer(at, end, short_name_cost, WordClass::known, WordKind::name);
      if (can_be_in_person(end)) {
        offer(at, end + 1, long_name_cost, WordClass::known, WordKind::name);
      }
    }
  }

  /// Two or three characters before 市, 县, 区, 镇 …: 金港镇.
  void offer_place(std::size_t at) {
    constexpr std::u32string_view endings[] = {U"市", U"县", U"区",   U"镇",  U"乡",
                                               U"村", U"州", U"街道", U"社区"};
    for (std::size_t length = 1; length <= 3; ++length) {
      if (!can_be_in_place(at + length - 1)) return;
      if (length == 1) continue;
      const std::u32string_view rest = text_.substr(at + length);
      for (const std::u32string_view ending : endings) {
        if (!rest.starts_with(ending)) continue;
        offer(at, at + length + ending.size(), place_cost, WordClass::known, WordKind::place);
      }
    }
  }

  /// Neighbouring unknown characters are most likely one word.
  static std::vector<Word> merged(const std::vector<Word>& words) {
    std::vector<Word> row;
    row.reserve(words.size());
    for (const Word& word : words) {
      const bool joins = !row.empty() && row.back().word_class == WordClass::unknown &&
                         word.word_class == WordClass::unknown &&
                         row.back().end - row.back().begin < longest_unknown;
      if (joins) {
        row.back().end = word.end;
      } else {
        row.push_back(word);
      }
    }
    return row;
  }

  std::u32string_view text_;
  const Lexicon& lexicon_;
  std::vector<Lexicon::Letter> letters_;  // of each character
  std::vector<int> best_;                 // what the text before each character costs
  std::vector<Word> last_;                // the last word of the cheapest row
};

}  // namespace

std::vector<Word> segment_words(std::u32string_view text, const Lexicon& lexicon) {
  return Segmenter(text, lexicon).segment();
}

}  // namespace kanyin
