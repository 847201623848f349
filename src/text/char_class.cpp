#include "text/char_class.h"

#include <algorithm>
#include <iterator>

namespace kanyin {

namespace {

using enum CharClass;

struct ClassRange {
  char32_t first;
  char32_t last;
  CharClass kind;
};

/// Sorted; what is not listed is `han`. CLREQ 3.1 for the marks, with simplified Chinese in mind.
constexpr ClassRange class_ranges[] = {
    {0x0000, 0x0008, joined},      {0x0009, 0x000D, space},       {0x000E, 0x001F, joined},
    {0x0020, 0x0020, space},       {0x0021, 0x0021, latin_stop},  {0x0022, 0x0023, latin_mark},
    {0x0024, 0x0024, prefix},      {0x0025, 0x0025, suffix},      {0x0026, 0x0027, latin_mark},
    {0x0028, 0x0028, latin_open},  {0x0029, 0x0029, latin_close}, {0x002A, 0x002B, latin_mark},
    {0x002C, 0x002C, latin_stop},  {0x002D, 0x002D, latin_mark},  {0x002E, 0x002E, latin_stop},
    {0x002F, 0x002F, slash},       {0x0030, 0x0039, digit},       {0x003A, 0x003B, latin_stop},
    {0x003C, 0x003E, latin_mark},  {0x003F, 0x003F, latin_stop},  {0x0040, 0x0040, latin_mark},
    {0x0041, 0x005A, latin},       {0x005B, 0x005B, latin_open},  {0x005C, 0x005C, latin_mark},
    {0x005D, 0x005D, latin_close}, {0x005E, 0x0060, latin_mark},  {0x0061, 0x007A, latin},
    {0x007B, 0x007B, latin_open},  {0x007C, 0x007C, latin_mark},  {0x007D, 0x007D, latin_close},
    {0x007E, 0x007E, latin_mark},  {0x007F, 0x009F, joined},      {0x00A0, 0x00A0, fixed_space},
    {0x00A1, 0x00A4, latin_mark},  {0x00A5, 0x00A5, prefix},      {0x00A6, 0x00A9, latin_mark},
    {0x00AA, 0x00AA, latin},       {0x00AB, 0x00AC, latin_mark},  {0x00AD, 0x00AD, joined},
    {0x00AE, 0x00AF, latin_mark},  {0x00B0, 0x00B0, suffix},      {0x00B1, 0x00B1, latin_mark},
    {0x00B2, 0x00B3, latin},       {0x00B4, 0x00B4, latin_mark},  {0x00B5, 0x00B5, latin},
    {0x00B6, 0x00B6, latin_mark},  {0x00B7, 0x00B7, middot},      {0x00B8, 0x00B8, latin_mark},
    {0x00B9, 0x00BA, latin},       {0x00BB, 0x00BB, latin_mark},  {0x00BC, 0x00BE, latin},
    {0x00BF, 0x00BF, latin_mark},  {0x00C0, 0x00D6, latin},       {0x00D7, 0x00D7, latin_mark},
    {0x00D8, 0x00F6, latin},       {0x00F7, 0x00F7, latin_mark},  {0x00F8, 0x02FF, latin},
    {0x0300, 0x036F, joined},      {0x0370, 0x10FF, latin},       {0x1200, 0x1DBF, latin},
    {0x1DC0, 0x1DFF, joined},      {0x1E00, 0x1FFF, latin},       {0x2000, 0x2006, space},
    {0x2007, 0x2007, fixed_space}, {0x2008, 0x200B, space},       {0x200C, 0x200F, joined},
    {0x2010, 0x2013, latin_mark},  {0x2014, 0x2015, link},        {0x2018, 0x2018, open},
    {0x2019, 0x2019, close},       {0x201A, 0x201B, latin_mark},  {0x201C, 0x201C, open},
    {0x201D, 0x201D, close},       {0x201E, 0x201F, latin_mark},  {0x2026, 0x2026, ellipsis},
    {0x2028, 0x2029, space},       {0x202A, 0x202E, joined},      {0x202F, 0x202F, fixed_space},
    {0x2030, 0x2034, suffix},      {0x203C, 0x203C, stop},        {0x2047, 0x2049, stop},
    {0x205F, 0x205F, space},       {0x2060, 0x206F, joined},      {0x2070, 0x209F, latin},
    {0x20A0, 0x20CF, prefix},      {0x20D0, 0x20FF, joined},      {0x2103, 0x2103, suffix},
    {0x2109, 0x2109, suffix},      {0x2116, 0x2116, prefix},      {0x2200, 0x2235, latin_mark},
    {0x2236, 0x2236, latin_stop},  {0x2237, 0x22EE, latin_mark},  {0x22EF, 0x22EF, ellipsis},
    {0x22F0, 0x22FF, latin_mark},  {0x2E3A, 0x2E3B, dash},        {0x3000, 0x3000, wide_space},
    {0x3001, 0x3001, pause},       {0x3002, 0x3002, stop},        {0x3005, 0x3005, suffix},
    {0x3008, 0x3008, open},        {0x3009, 0x3009, close},       {0x300A, 0x300A, open},
    {0x300B, 0x300B, close},       {0x300C, 0x300C, open},        {0x300D, 0x300D, close},
    {0x300E, 0x300E, open},        {0x300F, 0x300F, close},       {0x3010, 0x3010, open},
    {0x3011, 0x3011, close},       {0x3014, 0x3014, open},        {0x3015, 0x3015, close},
    {0x3016, 0x3016, open},        {0x3017, 0x3017, close},       {0x3018, 0x3018, open},
    {0x3019, 0x3019, close},       {0x301A, 0x301A, open},        {0x301B, 0x301B, close},
    {0x301C, 0x301C, link},        {0x301D, 0x301D, open},        {0x301E, 0x301F, close},
    {0x302A, 0x302F, joined},      {0x3099, 0x309A, joined},      {0x30FB, 0x30FB, middot},
    {0xFE00, 0xFE0F, joined},      {0xFE20, 0xFE2F, joined},      {0xFEFF, 0xFEFF, joined},
    {0xFF01, 0xFF01, stop},        {0xFF04, 0xFF04, prefix},      {0xFF05, 0xFF05, suffix},
    {0xFF08, 0xFF08, open},        {0xFF09, 0xFF09, close},       {0xFF0C, 0xFF0C, pause},
    {0xFF0D, 0xFF0D, link},        {0xFF0E, 0xFF0E, stop},        {0xFF0F, 0xFF0F, slash},
    {0xFF10, 0xFF19, digit},       {0xFF1A, 0xFF1B, pause},       {0xFF1F, 0xFF1F, stop},
    {0xFF3B, 0xFF3B, open},        {0xFF3D, 0xFF3D, close},       {0xFF5B, 0xFF5B, open},
    {0xFF5D, 0xFF5D, close},       {0xFF5E, 0xFF5E, link},        {0xFF5F, 0xFF5F, open},
    {0xFF60, 0xFF60, close},       {0xFF61, 0xFFDC, latin},       {0xFFE0, 0xFFE0, suffix},
    {0xFFE1, 0xFFE1, prefix},      {0xFFE5, 0xFFE6, prefix},      {0x1F3FB, 0x1F3FF, joined},
    {0xE0000, 0xE01EF, joined},
};

CharClass listed_class(char32_t code_point) {
  if (code_point >= 0x4E00 && code_point <= 0x9FFF) return han;
  const auto after = std::upper_bound(
      std::begin(class_ranges), std::end(class_ranges), code_point,
      [](char32_t wanted, const ClassRange& range) { return wanted < range.first; });
  if (after == std::begin(class_ranges)) return han;
  const ClassRange& range = *std::prev(after);
  return code_point <= range.last ? range.kind : han;
}

/// A mark that both scripts use with one code point.
bool is_shared(char32_t code_point) {
  switch (code_point) {
    case 0x002F:
    case 0x00B7:
    case 0x2014:
    case 0x2018:
    case 0x2019:
    case 0x201C:
    case 0x201D:
    case 0x2026:
      return true;
    default:
      return false;
  }
}

bool is_quote(char32_t code_point) { return code_point >= 0x2018 && code_point <= 0x201D; }

CharClass latin_class(char32_t code_point) {
  switch (code_point) {
    case 0x2018:
    case 0x201C:
      return latin_open;
    case 0x2019:
    case 0x201D:
      return latin_close;
    case 0x2026:
      return latin_stop;
    default:
      return latin_mark;
  }
}

bool is_chinese(CharClass kind, char32_t code_point) {
  switch (kind) {
    case han:
    case open:
    case close:
    case stop:
    case pause:
      return !is_shared(code_point);
    default:
      return false;
  }
}

/// Settles the shared marks of one text, front to back.
class SharedMarks {
 public:
  SharedMarks(std::u32string_view text, std::vector<CharClass>& kinds)
      : text_(text), kinds_(kinds) {
    bool has_letters = false;
    for (std::size_t i = 0; i < text_.size() && !chinese_; ++i) {
      chinese_ = is_chinese(kinds_[i], text_[i]);
      has_letters = has_letters || kinds_[i] == latin;
    }
    // A row of figures in a table is Chinese as everything around it is.
    chinese_ = chinese_ || !has_letters;
  }

  void settle(std::size_t at) {
    const char32_t mark = text_[at];
    const bool latin_here = is_quote(mark) ? is_latin_quote(at) : is_latin_mark(at);
    if (latin_here) kinds_[at] = latin_class(mark);
  }

 private:
  /// A closing quote goes with its opening one, an apostrophe with its word.
  bool is_latin_quote(std::size_t at) {
    const char32_t mark = text_[at];
    const bool opening = mark == 0x2018 || mark == 0x201C;
    if (!opening && at > 0 && at + 1 < text_.size() && kinds_[at - 1] == latin &&
        kinds_[at + 1] == latin) {
      return true;
    }
    if (!opening && !open_quotes_.empty() && open_quotes_.back().mark + 1 == mark) {
      const bool latin_quote = open_quotes_.back().latin;
      open_quotes_.pop_back();
      return latin_quote;
    }
    const bool latin_quote = is_latin_before(at) && is_latin_after(at);
    if (opening) open_quotes_.push_back({mark, latin_quote});
    return latin_quote;
  }

  bool is_latin_mark(std::size_t at) const {
    if (text_[at] == '/') {
      const bool left = at > 0 && is_word_part(kinds_[at - 1]);
      const bool right =
          at + 1 < text_.size() && (is_word_part(kinds_[at + 1]) || text_[at + 1] == '/');
      return left && (right || at + 1 == text_.size());
    }
    const bool between_letters =
        at > 0 && at + 1 < text_.size() && kinds_[at - 1] == latin && kinds_[at + 1] == latin;
    return between_letters || (!chinese_ && is_latin_before(at) && is_latin_after(at));
  }

  bool is_latin_before(std::size_t at) const {
    while (at > 0 && kinds_[at - 1] == space) --at;
    if (at == 0) return !chinese_;
    return is_latin_text(kinds_[at - 1]);
  }

  bool is_latin_after(std::size_t at) const {
    ++at;
    while (at < text_.size() && kinds_[at] == space) ++at;
    if (at == text_.size()) return !chinese_;
    if (is_shared(text_[at])) return !chinese_;
    return is_latin_text(kinds_[at]);
  }

  /// Figures stand in texts of both scripts.
  bool is_latin_text(CharClass kind) const {
    return is_word_part(kind) && (kind != digit || !chinese_);
  }

  struct OpenQuote {
    char32_t mark;
    bool latin;
  };

  std::u32string_view text_;
  std::vector<CharClass>& kinds_;
  std::vector<OpenQuote> open_quotes_;
  bool chinese_ = false;
};

}  // namespace

std::vector<CharClass> classify(std::u32string_view text) {
  std::vector<CharClass> kinds(text.size());
  std::transform(text.begin(), text.end(), kinds.begin(), listed_class);

  SharedMarks shared(text, kinds);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool beside =
        (i > 0 && text[i - 1] == text[i]) || (i + 1 < text.size() && text[i + 1] == text[i]);
    if (text[i] == 0x2014 && beside) {
      kinds[i] = dash;
    } else if (is_hyphen(text[i])) {
      const bool between_han =
          i > 0 && i + 1 < text.size() && kinds[i - 1] == han && kinds[i + 1] == han;
      if (between_han) kinds[i] = link;
    } else if (is_shared(text[i]) && !(text[i] == 0x2026 && beside)) {
      shared.settle(i);
    }
  }
  return kinds;
}

bool is_joined(char32_t code_point) {
  // Nearly all characters stand in blocks where none is.
  const bool is_common = (code_point >= 0x20 && code_point < 0x7F) ||
                         (code_point >= 0x3030 && code_point < 0xFE00) ||
                         (code_point >= 0xFF00 && code_point < 0xFFF0);
  return !is_common && listed_class(code_point) == joined;
}

bool is_hyphen(char32_t code_point) {
  return code_point == '-' || (code_point >= 0x2010 && code_point <= 0x2013);
}

bool is_word_part(CharClass kind) {
  switch (kind) {
    case latin:
    case digit:
    case latin_open:
    case latin_close:
    case latin_stop:
    case latin_mark:
      return true;
    default:
      return false;
  }
}

bool is_latin_side(CharClass kind, char32_t code_point) {
  switch (kind) {
    case latin:
    case latin_open:
    case latin_close:
    case latin_stop:
    case latin_mark:
      return true;
    case digit:
    case prefix:
    case suffix:
    case slash:
      return code_point < 0x100;
    default:
      return false;
  }
}

bool is_space(CharClass kind) { return kind == space || kind == wide_space; }

bool is_counter(char32_t code_point) {
  constexpr std::u32string_view counters =
      U"年月日元人名家个号期万亿千百多余条件项次届岁米吨度点时分秒天周位户所支台辆册份页章节级类种"
      U"批"
      U"场座间套亩公平角斤里克升倍成代路楼室层栋幢";
  return counters.find(code_point) != counters.npos;
}

bool is_label(char32_t code_point) {
  const bool enclosed_number = (code_point >= 0x2460 && code_point <= 0x249B) ||
                               (code_point >= 0x3220 && code_point <= 0x3229);
  constexpr std::u32string_view bullets = U"●■▲◆★※";
  return enclosed_number || bullets.find(code_point) != bullets.npos;
}

bool is_han_numeral(char32_t code_point) {
  constexpr std::u32string_view numerals = U"〇零一二三四五六七八九十百";
  return numerals.find(code_point) != numerals.npos;
}

}  // namespace kanyin
