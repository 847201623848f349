#include "intake/escape_markdown.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace kanyin {

namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_alphanumeric(char c) { return is_letter(c) || is_digit(c); }
bool is_blank(char c) { return c == ' ' || c == '\t'; }

bool is_punctuation(char c) { return c > ' ' && c < 0x7F && !is_alphanumeric(c); }

/// The byte at a position, or a space outside the text: Markdown treats the ends of a line so.
char at(std::string_view text, std::size_t position) {
  return position < text.size() ? text[position] : ' ';
}

char before(std::string_view text, std::size_t position) {
  return position > 0 ? text[position - 1] : ' ';
}

/// A run of one mark: `**`.
struct Run {
  std::size_t begin = 0;
  std::size_t length = 0;
};

/// Marks of emphasis, code and strikethrough. A single ~ is no mark: 3~5天.
std::vector<Run> pairing_runs(std::string_view text, char mark) {
  std::vector<Run> runs;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && text[end] == mark) ++end;
    const std::size_t shortest = mark == '~' ? 2 : 1;
    if (end - i >= shortest) runs.push_back({i, end - i});
    i = std::max(end, i + 1);
  }
  return runs;
}

/// Positions in `text` that a backslash goes before.
class Escapes {
 public:
  explicit Escapes(std::string_view text) : text_(text), needed_(text.size(), false) {}

  void add_line_start();
  void add_pairs();
  void add_marks();
  std::string applied() const;

 private:
  std::size_t run_length(char mark) const {
    return std::min(text_.find_first_not_of(mark), text_.size());
  }
  bool is_thematic_break() const;

  std::string_view text_;
  std::vector<bool> needed_;
};

bool Escapes::is_thematic_break() const {
  const char mark = text_.front();
  if (mark != '-' && mark != '*' && mark != '_') return false;
  const bool only_marks =
      std::all_of(text_.begin(), text_.end(), [mark](char c) { return c == mark || is_blank(c); });
  return only_marks && std::count(text_.begin(), text_.end(), mark) >= 3;
}

/// Headings, quotes, lists, fences, rules and definitions of links, and the line that ends the head
/// of a snippet.
void Escapes::add_line_start() {
  const char first = text_.front();
  const bool blank_next = is_blank(at(text_, 1));
  const bool heading = first == '#' && run_length('#') <= 6 && is_blank(at(text_, run_length('#')));
  const bool bullet = (first == '-' || first == '+' || first == '*') && blank_next;
  const bool fence = (first == '`' || first == '~') && run_length(first) >= 3;
  const bool definition = first == '[' && text_.find("]:") != std::string_view::npos;
  if (heading || bullet || fence || definition || first == '>' || is_thematic_break()) {
    needed_[0] = true;
  }

  std::size_t digits = 0;
  while (digits < text_.size() && is_digit(text_[digits])) ++digits;
  const char after = at(text_, digits);
  const bool point = digits > 0 && digits <= 9 && (after == '.' || after == ')');
  if (point && is_blank(at(text_, digits + 1))) needed_[digits] = true;
}

/// These marks work in pairs: one run alone stays what it is.
void Escapes::add_pairs() {
  for (const char mark : {'*', '_', '~', '`'}) {
    const std::vector<Run> runs = pairing_runs(text_, mark);
    if (runs.size() < 2) continue;
    for (const Run& run : runs) {
      const bool inside_word = mark == '_' && is_alphanumeric(before(text_, run.begin)) &&
                               is_alphanumeric(at(text_, run.begin + run.length));
      for (std::size_t i = 0; !inside_word && i < run.length; ++i) needed_[run.begin + i] = true;
    }
  }
}

/// Links, attributes, footnotes, HTML, entities, and backslashes that would escape something.
void Escapes::add_marks() {
  for (std::size_t i = 0; i < text_.size(); ++i) {
    const char next = at(text_, i + 1);
    switch (text_[i]) {
      case '[':
        needed_[i] = needed_[i] || next == '^';
        break;
      case ']':
        needed_[i] = needed_[i] || next == '(' || next == '{';
        break;
      case '<':
        needed_[i] = needed_[i] || is_letter(next) || next == '/' || next == '!' || next == '?';
        break;
      case '&':
        needed_[i] = needed_[i] || is_letter(next) || next == '#';
        break;
      case '\\':
        needed_[i] = needed_[i] || i + 1 == text_.size() || is_punctuation(next);
        break;
      default:
        break;
    }
  }
}

std::string Escapes::applied() const {
  std::string escaped;
  escaped.reserve(text_.size() + 8);
  for (std::size_t i = 0; i < text_.size(); ++i) {
    if (needed_[i]) escaped.push_back('\\');
    escaped.push_back(text_[i]);
  }
  return escaped;
}

}  // namespace

std::string escape_markdown(std::string_view paragraph) {
  if (paragraph.empty()) return {};
  Escapes escapes(paragraph);
  escapes.add_line_start();
  escapes.add_pairs();
  escapes.add_marks();
  return escapes.applied();
}

}  // namespace kanyin
