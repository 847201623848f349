#include "text/title_seams.h"

#include <algorithm>
#include <iterator>

#include "model/segment_words.h"

namespace kanyin {

namespace {

constexpr std::u32string_view opening_marks = U"“‘《〈（(【〔「『";
constexpr std::u32string_view closing_marks = U"”’》〉）)】〕」』";
constexpr std::u32string_view parting_marks = U"，；：！？。,;:!?　 ";

/// Between two nouns, as 、 is.
constexpr std::u32string_view linking_signs = U"+＋&＆/／";

/// What it costs more to divide between such marks. A title that is quoted is the last to be
/// divided (GB/T 9704-2012, 7.3.1).
constexpr int inside_title_marks = 700;
constexpr int inside_quotes = 650;
constexpr int inside_short_quotes = 900;

/// Between the parts of one body's name.
constexpr int inside_body = 700;

/// Where the editor has parted the title already.
constexpr int behind_parting_mark = -120;

/// On either side of a character that no word covers, which may belong to it.
constexpr int beside_unknown_character = 500;

constexpr int before_closing_noun = 400;

/// 江城市总工会|关于…的通知: who writes, and about what.
constexpr int before_subject_matter = -100;

/// Quotes of so many characters are one word.
constexpr std::size_t short_quotes = 8;

/// A single verb such as 促 leans on its object.
constexpr int after_single_verb = 200;

bool contains(std::u32string_view set, char32_t c) { return set.find(c) != set.npos; }

bool is_dash(char32_t c) { return c == U'—' || c == U'…' || c == U'·' || c == U'～'; }

/// What stands on one side of a seam.
enum class Side {
  body,  // a name that can act: an organ, a place, a person
  noun,
  organ,
  verb,
  modifier,
  preposition,
  conjunction,
  particle,
  suffix,
  prefix,
  measure,
  number
};

class SeamFinder {
 public:
  SeamFinder(std::u32string_view title, const Lexicon& lexicon)
      : title_(title), words_(segment_words(title, lexicon)) {}

  std::vector<int> find() const {
    std::vector<int> seams(title_.size(), never_divided);
    for (std::size_t i = 1; i < words_.size(); ++i) {
      seams[words_[i].begin] = std::min(seam(i), never_divided);
    }
    add_brackets(seams);
    return seams;
  }

 private:
  char32_t first(std::size_t word) const { return title_[words_[word].begin]; }
  char32_t last(std::size_t word) const { return title_[words_[word].end - 1]; }
  bool is_mark(std::size_t word) const { return words_[word].word_class == WordClass::mark; }
  std::size_t length(std::size_t word) const { return words_[word].end - words_[word].begin; }
  std::u32string_view text(std::size_t word) const {
    return title_.substr(words_[word].begin, length(word));
  }

  /// The seam before word `i`.
  int seam(std::size_t i) const {
    if (is_mark(i)) return before_mark(i);
    if (is_mark(i - 1)) return after_mark(i);
    return between(i - 1, i);
  }

  int before_mark(std::size_t i) const {
    const char32_t mark = first(i);
    if (is_dash(mark)) {
      const bool opens_dash = mark == U'—' && last(i - 1) != U'—';
      return opens_dash && !contains(opening_marks, last(i - 1)) ? 0 : never_divided;
    }
    if (!contains(opening_marks, mark)) return never_divided;
    if (is_mark(i - 1)) return after_mark(i);
    switch (side(i - 1)) {
      case Side::noun:
      case Side::body:
      case Side::organ:
        return 90;
      case Side::verb:
        return 170;
      case Side::particle:
        return text(i - 1) == U"的" ? 60 : 120;
      case Side::number:
        return 500;
      case Side::modifier:
      case Side::suffix:
      case Side::measure:
        return 260;
      case Side::preposition:
      case Side::conjunction:
      case Side::prefix:
        return text(i - 1) == U"关于" ? never_divided : 600;
    }
    return never_divided;
  }

  int after_mark(std::size_t i) const {
    const char32_t mark = last(i - 1);
    if (contains(opening_marks, mark)) return never_divided;
    if (contains(parting_marks, mark)) return behind_parting_mark;
    if (mark == U'、' || contains(linking_signs, mark)) return 180;
    if (is_dash(mark)) return mark == U'—' ? 320 : 150;
    if (!contains(closing_marks, mark)) return 400;
    if (is_mark(i)) return 150;
    switch (side(i)) {
      case Side::verb:
      case Side::preposition:
        return 20;
      case Side::modifier:
        return 50;
      case Side::noun:
      case Side::organ:
        return closes_phrase(i) ? before_closing_noun : 300;
      case Side::body:
      case Side::number:
      case Side::prefix:
        return 160;
      case Side::particle:
      case Side::suffix:
      case Side::measure:
      case Side::conjunction:
        return never_divided;
    }
    return never_divided;
  }

  Side side(std::size_t word) const {
    switch (words_[word].word_class) {
      case WordClass::number:
        return Side::number;
      case WordClass::latin:
      case WordClass::unknown:
      case WordClass::mark:
        return Side::noun;
      case WordClass::known:
        break;
    }
    switch (words_[word].kind) {
      case WordKind::organ:
        return Side::organ;
      case WordKind::place:
      case WordKind::name:
        return Side::body;
      case WordKind::noun:
      case WordKind::action:
        return Side::noun;
      case WordKind::verb:
        return Side::verb;
      case WordKind::modifier:
        return Side::modifier;
      case WordKind::preposition:
        return Side::preposition;
      case WordKind::conjunction:
        return Side::conjunction;
      case WordKind::particle:
        return Side::particle;
      case WordKind::suffix:
        return Side::suffix;
      case WordKind::prefix:
        return Side::prefix;
      case WordKind::measure:
        return Side::measure;
    }
    return Side::noun;
  }

  int between(std::size_t left, std::size_t right) const {
    switch (side(right)) {
      case Side::particle:
        return never_divided;
      case Side::suffix:
      case Side::measure:
      case Side::conjunction:
        return 1300;
      default:
        break;
    }
    if (text(left) == U"关于") return never_divided;
    if (is_unknown_character(left) || is_unknown_character(right)) return beside_unknown_character;
    switch (side(left)) {
      case Side::prefix:
        return 1500;
      case Side::preposition:
      case Side::conjunction:
        return 600;
      case Side::modifier:
        return contains(U"性型化级", last(left)) ? 200 : 280;
      case Side::number:
        if ((contains(U"年月日度", last(left)) || text(left).front() == U'第') &&
            side(right) != Side::number) {
          return 210;
        }
        return side(right) == Side::number                                     ? 1300
               : side(right) == Side::verb || side(right) == Side::preposition ? 130
                                                                               : 450;
      case Side::particle:
        // …之际|, …期间|: the end of a phrase of time.
        return text(left) == U"的" ? 80 : length(left) > 1 ? 50 : 200;
      case Side::verb:
        return after_verb(left, right);
      case Side::suffix:
      case Side::measure:
      case Side::noun:
      case Side::organ:
      case Side::body:
        break;
    }
    return after_noun(left, right);
  }

  int after_verb(std::size_t left, std::size_t right) const {
    const int lean = length(left) == 1 ? after_single_verb : 0;
    switch (side(right)) {
      case Side::verb:
        return 190 + lean;
      case Side::preposition:
      case Side::modifier:
        return 210 + lean;
      case Side::number:
        return 260 + lean;
      default:
        return 240 + lean;
    }
  }

  bool is_unknown_character(std::size_t word) const {
    return words_[word].word_class == WordClass::unknown && length(word) == 1;
  }

  /// 试验区建设|取得: an action with nothing behind it that it could act on.
  bool is_closing_action(std::size_t word) const {
    if (!is_action(word)) return false;
    if (word + 1 == words_.size()) return true;
    const Side next = side(word + 1);
    return is_mark(word + 1)
               ? !contains(opening_marks, first(word + 1))
               : next == Side::verb || next == Side::particle || next == Side::preposition;
  }

  /// 试点工作, 评选活动: the last word of a phrase, too weak to begin a line.
  bool closes_phrase(std::size_t word) const {
    constexpr std::u32string_view nouns[] = {U"工作", U"活动", U"行动", U"情况",
                                             U"问题", U"精神", U"系统"};
    return std::find(std::begin(nouns), std::end(nouns), text(word)) != std::end(nouns) ||
           is_closing_action(word);
  }

  /// 青渡|纺织|有限公司: nouns that run on to a body are its name.
  bool leads_to_organ(std::size_t word) const {
    constexpr std::size_t longest_run = 3;
    for (std::size_t i = word + 1; i < words_.size() && i <= word + longest_run; ++i) {
      const Side before = side(i - 1);
      if (is_mark(i) || (before != Side::noun && before != Side::body)) return false;
      if (side(i) == Side::organ) return true;
    }
    return false;
  }

  bool leads_to_verb(std::size_t word) const {
    while (word < words_.size() && !is_mark(word) && side(word) == Side::modifier) ++word;
    if (word == words_.size() || is_mark(word)) return true;
    return side(word) == Side::verb || side(word) == Side::preposition;
  }

  /// Between subject and predicate a title is divided best of all.
  int after_noun(std::size_t left, std::size_t right) const {
    if (side(left) != Side::organ && leads_to_organ(right)) return inside_body;
    if (closes_phrase(right)) return before_closing_noun;
    const bool acts = side(left) == Side::organ || side(left) == Side::body;
    switch (side(right)) {
      case Side::preposition:
        return text(right) == U"关于" ? before_subject_matter : 15;
      case Side::verb:
        return acts ? 10 : length(right) == 1 ? 80 : 55;
      case Side::modifier:
        // 工会|积极推进, but 劳动关系 综合 试验区.
        return !leads_to_verb(right) ? 190 : acts ? 30 : 90;
      case Side::organ:
        // 金港镇|总工会 is one name, 教育|工会 nearly so.
        return side(left) == Side::body ? never_divided : side(left) == Side::organ ? 400 : 750;
      case Side::body:
        return 110;
      case Side::number:
        return 70;
      default:
        if (side(left) == Side::organ) return 180;
        return side(left) == Side::body ? 240 : between_nouns(left, right);
    }
  }

  /// 形式|保障 职工: an action may act on what follows it, but not in the title of a text;
  /// 管理形式: one before a thing is rather a part of its name.
  int between_nouns(std::size_t left, std::size_t right) const {
    if (is_in_title_marks(right)) return 190;
    if (is_action(right) && right + 1 < words_.size() && !is_mark(right + 1)) {
      const Side next = side(right + 1);
      if (next == Side::noun || next == Side::organ || next == Side::body) return 150;
    }
    return is_action(left) && !is_action(right) ? 230 : 190;
  }

  bool is_in_title_marks(std::size_t word) const {
    const std::u32string_view before = title_.substr(0, words_[word].begin);
    const std::size_t mark = before.find_last_of(U"《》");
    return mark != before.npos && before[mark] == U'《';
  }

  bool is_action(std::size_t word) const {
    return words_[word].word_class == WordClass::known && words_[word].kind == WordKind::action;
  }

  void add_brackets(std::vector<int>& seams) const {
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < title_.size(); ++i) {
      if (contains(opening_marks, title_[i])) open.push_back(i);
      if (!contains(closing_marks, title_[i]) || open.empty()) continue;
      const std::size_t begin = open.back();
      open.pop_back();
      const bool is_title = title_[begin] == U'《' || title_[begin] == U'〈';
      const int more = is_title                        ? inside_title_marks
                       : i - begin - 1 <= short_quotes ? inside_short_quotes
                                                       : inside_quotes;
      for (std::size_t at = begin + 1; at <= i; ++at) {
        seams[at] = std::min(seams[at] + more, never_divided);
      }
    }
  }

  std::u32string_view title_;
  std::vector<Word> words_;
};

}  // namespace

std::vector<int> title_seams(std::u32string_view title, const Lexicon& lexicon) {
  return SeamFinder(title, lexicon).find();
}

}  // namespace kanyin
