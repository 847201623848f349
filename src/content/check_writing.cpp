#include "content/check_writing.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "content/faults.h"
#include "io/utf8.h"

namespace kanyin {

namespace {

/// Part of a text in characters, and how it should be written.
struct Slip {
  const Fault* fault = nullptr;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::u32string mended;
};

bool is_han(char32_t c) {
  return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || c >= 0x20000;
}

bool is_chinese(char32_t c) { return is_han(c) || (c >= 0x3001 && c <= 0x303F) || c == U'，'; }

bool is_white(char32_t c) { return c == U' ' || c == U'\u3000' || c == U'\u00A0'; }

bool is_full_width_letter(char32_t c) {
  return (c >= U'０' && c <= U'９') || (c >= U'Ａ' && c <= U'Ｚ') || (c >= U'ａ' && c <= U'ｚ');
}

bool has_full_width_letter(std::string_view words) {
  constexpr char lead = '\xEF';
  for (std::size_t at = words.find(lead); at != words.npos; at = words.find(lead, at + 1)) {
    if (is_full_width_letter(decode_char(words, at).code_point)) return true;
  }
  return false;
}

/// Whether there is a space or a parenthesis of ASCII in it.
bool has_ascii_sign(std::string_view words) {
  for (std::size_t at = find_ascii(words, 0); at < words.size(); at = find_ascii(words, at + 1)) {
    if (words[at] == ' ' || words[at] == '(') return true;
  }
  return false;
}

/// Whether there is a wide space, a no-break space or a full-width letter in it.
bool has_wide_sign(std::string_view words) {
  return words.find("\u3000") != words.npos || words.find("\u00A0") != words.npos ||
         has_full_width_letter(words);
}

/// 工 会 召 开: as many Han as are spread in a row, from the one at `at`.
std::optional<Slip> spread_han(std::u32string_view text, std::size_t at) {
  Slip slip{.fault = &fault::space_between_han, .begin = at, .end = at + 1, .mended = {}};
  if (!is_han(text[at])) return std::nullopt;
  slip.mended = text[at];
  for (std::size_t next = slip.end; next < text.size();) {
    while (next < text.size() && is_white(text[next])) ++next;
    if (next == slip.end || next == text.size() || !is_han(text[next])) break;
    slip.mended += text[next];
    slip.end = ++next;
  }
  if (slip.mended.size() == 1) return std::nullopt;
  return slip;
}

/// 公开。 加强: the white of a full-width mark is enough. A space of one em is meant.
std::optional<Slip> space_behind_mark(std::u32string_view text, std::size_t at) {
  constexpr std::u32string_view marks = U"，。、；：？！”’）》〉】〕";
  if (marks.find(text[at]) == marks.npos) return std::nullopt;
  std::size_t next = at + 1;
  while (next < text.size() && (text[next] == U' ' || text[next] == U'\u00A0')) ++next;
  constexpr std::u32string_view opening = U"“‘（《〈【〔";
  if (next == at + 1 || next == text.size()) return std::nullopt;
  if (!is_han(text[next]) && opening.find(text[next]) == opening.npos) return std::nullopt;
  return Slip{.fault = &fault::space_beside_mark,
              .begin = at,
              .end = next + 1,
              .mended = std::u32string{text[at], text[next]}};
}

/// １２３: U+FEE0 lies between a letter and its full-width form.
std::optional<Slip> full_width_letters(std::u32string_view text, std::size_t at) {
  Slip slip{.fault = &fault::full_width_letters, .begin = at, .end = at, .mended = {}};
  for (; slip.end < text.size() && is_full_width_letter(text[slip.end]); ++slip.end) {
    slip.mended.push_back(text[slip.end] - 0xFEE0);
  }
  if (slip.begin == slip.end) return std::nullopt;
  return slip;
}

/// (全年)共5次: what is inside or right beside the parentheses is Chinese. Those of a Latin phrase
/// stay, and so do those of a link that was not one.
std::optional<Slip> half_width_parentheses(std::u32string_view text, std::size_t at) {
  if (text[at] != U'(' || (at > 0 && text[at - 1] == U']')) return std::nullopt;
  const std::size_t close = text.find_first_of(U"()", at + 1);
  if (close == text.npos || text[close] != U')') return std::nullopt;
  const std::u32string_view inside = text.substr(at + 1, close - at - 1);
  const bool chinese = std::any_of(inside.begin(), inside.end(), is_han) ||
                       (at > 0 && is_chinese(text[at - 1])) ||
                       (close + 1 < text.size() && is_chinese(text[close + 1]));
  if (!chinese) return std::nullopt;
  Slip slip{
      .fault = &fault::half_width_parentheses, .begin = at, .end = close + 1, .mended = U"（"};
  slip.mended.append(inside).push_back(U'）');
  return slip;
}

/// |---|---|, as the second line of a table is written, with whatever dashes and bars.
bool reads_as_table_rule(std::u32string_view line) {
  std::size_t bars = 0;
  std::size_t dashes = 0;
  for (const char32_t c : line) {
    if (c == U'|' || c == U'｜') {
      ++bars;
    } else if (c == U'-' || c == U'－' || c == U'—' || c == U'–') {
      ++dashes;
    } else if (c != U':' && c != U'：' && !is_white(c)) {
      return false;
    }
  }
  return bars > 0 && dashes >= 2;
}

class WritingCheck {
 public:
  WritingCheck(const SourceMap& sources, Diagnostics& diags) : sources_(sources), diags_(diags) {}

  void check_line(const Text& line) { check(line.text, line.span, Spaces::allowed); }

  void check_blocks(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) {
      if (std::holds_alternative<Paragraph>(block.content)) check_lost_table(block.span);
      std::visit([this](const auto& content) { check_content(content); }, block.content);
    }
  }

 private:
  enum class Spaces { allowed, told };

  void check_content(const Paragraph& paragraph) { check(paragraph.content, Spaces::told); }
  void check_content(const Heading& heading) { check(heading.content, Spaces::allowed); }
  void check_content(const List& list) {
    for (const ListItem& item : list.items) check_blocks(item.blocks);
  }
  void check_content(const Table& table) {
    for (const TableCell& cell : table.head) check(cell.content, Spaces::allowed);
    for (const std::vector<TableCell>& row : table.rows) {
      for (const TableCell& cell : row) check(cell.content, Spaces::allowed);
    }
  }
  void check_content(const Figure& figure) { check(figure.caption, Spaces::allowed); }
  void check_content(const Quote& quote) { check_blocks(quote.blocks); }
  void check_content(const Verbatim&) {}
  void check_content(const ThematicBreak&) {}

  /// The lines of a table that is not one are set as one paragraph.
  void check_lost_table(Span span) {
    if (span.source == SourceId::none) return;
    const std::string_view written = sources_.text(span);
    const bool has_bar = written.find('|') != written.npos ||
                         (!sources_.is_plain(span.source) && written.find("｜") != written.npos);
    if (!has_bar) return;
    for (std::size_t begin = 0; begin < written.size();) {
      const std::size_t end = std::min(written.find('\n', begin), written.size());
      if (reads_as_table_rule(decode_utf8(written.substr(begin, end - begin)))) {
        const auto at = static_cast<std::uint32_t>(begin);
        const auto past = static_cast<std::uint32_t>(end);
        diags_.report(fault::lost_table, {span.source, span.begin + at, span.begin + past});
      }
      begin = end + 1;
    }
  }

  void check(const Inlines& inlines, Spaces spaces) {
    for (const Inline& piece : inlines) {
      if (!piece.style.code && piece.link.empty()) check(piece.text, piece.span, spaces);
    }
  }

  /// Most texts have nothing in them that a slip begins with, which is seen without decoding them.
  bool may_have_slip(std::string_view words, Span span) const {
    if (has_ascii_sign(words)) return true;
    const bool is_plain = span.source != SourceId::none && sources_.is_plain(span.source);
    return !is_plain && has_wide_sign(words);
  }

  void check(std::string_view words, Span span, Spaces spaces) {
    if (!may_have_slip(words, span)) return;
    const std::u32string text = decode_utf8(words);
    int quoted = 0;
    for (std::size_t at = 0; at < text.size();) {
      if (text[at] == U'“' || text[at] == U'《') ++quoted;
      if (text[at] == U'”' || text[at] == U'》') quoted = std::max(0, quoted - 1);
      std::optional<Slip> slip = full_width_letters(text, at);
      if (!slip) slip = half_width_parentheses(text, at);
      if (!slip && spaces == Spaces::told) slip = space_behind_mark(text, at);
      if (!slip && spaces == Spaces::told && quoted == 0) slip = spread_han(text, at);
      if (slip) report(*slip, text, span);
      at = slip ? slip->end : at + 1;
    }
  }

  /// The span may be that of a longer text; what is told stands in it as it was typed.
  void report(const Slip& slip, const std::u32string& text, Span span) {
    const std::string written = encode_utf8(text.substr(slip.begin, slip.end - slip.begin));
    const std::size_t found =
        span.source == SourceId::none ? std::string_view::npos : sources_.text(span).find(written);
    if (found != std::string_view::npos) {
      span.begin += static_cast<std::uint32_t>(found);
      span.end = span.begin + static_cast<std::uint32_t>(written.size());
    }
    diags_.report(*slip.fault, span, {written}).fix = encode_utf8(slip.mended);
  }

  const SourceMap& sources_;
  Diagnostics& diags_;
};

}  // namespace

void check_writing(const Issue& issue, const SourceMap& sources, Diagnostics& diags) {
  WritingCheck writing(sources, diags);
  for (const Article* article : articles(issue)) {
    for (const Text& line : article->title) writing.check_line(line);
    writing.check_line(article->head);
    writing.check_blocks(article->note);
    writing.check_blocks(article->body);
    for (const Footnote& note : article->footnotes) writing.check_blocks(note.blocks);
  }
}

}  // namespace kanyin
