#include "yaml/broken_yaml.h"

#include <algorithm>
#include <array>

#include "io/utf8.h"
#include "yaml/faults.h"

namespace kanyin {

namespace {

constexpr std::string_view wide_colon = "：";
constexpr std::string_view wide_space = "\u3000";

/// A key longer than this is a sentence.
constexpr std::size_t longest_key = 20;

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (text.starts_with(wide_space)) text.remove_prefix(wide_space.size());
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

/// A line with its place in the source.
struct Line {
  std::string_view text;  // without what is around it
  std::size_t begin = 0;  // where `text` begins
  std::size_t indent = 0;
};

/// Looks at one broken text; each question reports and answers true if it has found the cause.
class Search {
 public:
  Search(const BrokenYaml& broken, const SourceMap& sources, Diagnostics& diags)
      : broken_(broken), text_(sources.text(broken.part.source)), diags_(diags) {
    // A mark at the very end stands on no line; the last line that says something is meant.
    std::size_t at = std::min<std::size_t>(broken.position, broken.part.end);
    while (at > broken.part.begin && (at == broken.part.end || text_[at] == '\n') &&
           text_[at - 1] == '\n') {
      --at;
    }
    if (at > broken.part.begin && at == broken.part.end) --at;
    at_ = at;
    line_ = line_at(at);
  }

  bool is_tab() {
    const std::size_t start = line_.begin - line_.indent;
    const std::size_t tab = text_.substr(start, line_.indent).find('\t');
    if (tab == std::string_view::npos) return false;
    report(fault::tab_indentation, start + tab, start + tab + 1);
    return true;
  }

  bool is_unclosed_quote() {
    if (broken_.message.find("in scalar") == std::string::npos) return false;
    const std::size_t quote = text_.find_first_of("\"'", broken_.last_end);
    if (quote >= broken_.part.end) return false;
    report(fault::unclosed_quote, quote, quote + 1, {std::string(1, text_[quote])});
    return true;
  }

  bool is_wrong_colon() {
    Line line = line_;
    for (int above = 0; above < 3 && !line.text.empty(); ++above) {
      const Span span = span_of(line.begin, line.begin + line.text.size());
      if (report_wrong_colon(line.text, span, diags_)) return true;
      line = line_above(line);
    }
    return false;
  }

  bool is_unknown_alias() {
    if (broken_.message.find("anchor") == std::string::npos) return false;
    const std::size_t end = line_.begin + line_.text.size();
    report(fault::unknown_alias, at_, end).fix = quoted(at_, end);
    return true;
  }

  bool is_second_colon() {
    if (broken_.message != "illegal map value" || at_ <= line_.begin) return false;
    const std::string_view before = text_.substr(line_.begin, at_ - line_.begin);
    const std::size_t colon = before.find(": ");
    if (colon == before.npos) return false;
    const std::size_t begin = text_.find_first_not_of(' ', line_.begin + colon + 1);
    const std::size_t end = line_.begin + line_.text.size();
    report(fault::colon_in_value, begin, end).fix = quoted(begin, end);
    return true;
  }

  bool is_special_character() {
    if (at_ >= broken_.part.end) return false;
    const char letter = text_[at_];
    const bool special = std::string_view("@`%|>*&!,?]}-").find(letter) != std::string_view::npos;
    const std::string_view before = trimmed(text_.substr(line_.begin, at_ - line_.begin));
    if (!special || !(before.ends_with(':') || before.ends_with('-'))) return false;
    const std::size_t end = line_.begin + line_.text.size();
    report(fault::special_first_character, at_, end, {std::string(1, letter)}).fix =
        quoted(at_, end);
    return true;
  }

  bool is_text_after_value() {
    if (at_ <= line_.begin) return false;
    const std::string_view before = trimmed(text_.substr(line_.begin, at_ - line_.begin));
    if (before.empty() || std::string_view("\"']}").find(before.back()) == before.npos)
      return false;
    report(fault::text_after_value, at_, line_.begin + line_.text.size(),
           {std::string(1, before.back())});
    return true;
  }

  bool is_unclosed_bracket() {
    if (!broken_.open_bracket || broken_.message.find("flow not found") == std::string::npos) {
      return false;
    }
    const std::size_t bracket = *broken_.open_bracket;
    report(fault::unclosed_bracket, bracket, bracket + 1, {std::string(1, text_[bracket])});
    return true;
  }

  bool is_bad_indentation() {
    const Line above = line_above(line_);
    if (above.text.empty() || above.indent == line_.indent) return false;
    report(fault::bad_indentation, line_.begin, line_.begin + line_.text.size());
    return true;
  }

  void report_rest() {
    report(fault::yaml_syntax, at_, std::max(at_, line_.begin + line_.text.size()));
  }

 private:
  Span span_of(std::size_t begin, std::size_t end) const {
    return {broken_.part.source, static_cast<std::uint32_t>(begin),
            static_cast<std::uint32_t>(end)};
  }

  Diagnostic& report(const Fault& fault, std::size_t begin, std::size_t end,
                     std::vector<std::string> arguments = {}) {
    return diags_.report(fault, span_of(begin, end), std::move(arguments));
  }

  Line line_at(std::size_t at) const {
    const std::size_t before = at == 0 ? text_.npos : text_.rfind('\n', at - 1);
    const std::size_t start =
        std::max<std::size_t>(before == text_.npos ? 0 : before + 1, broken_.part.begin);
    const std::size_t end = std::min<std::size_t>(text_.find('\n', at), broken_.part.end);
    const std::string_view whole = text_.substr(start, end - start);
    const std::size_t indent = std::min(whole.find_first_not_of(" \t"), whole.size());
    return {.text = trimmed(whole), .begin = start + indent, .indent = indent};
  }

  /// The next line upwards that is not blank; an empty one if there is none.
  Line line_above(const Line& line) const {
    std::size_t start = line.begin - line.indent;
    while (start > broken_.part.begin) {
      const Line above = line_at(start - 1);
      if (!above.text.empty()) return above;
      start = above.begin - above.indent;
    }
    return {};
  }

  std::string quoted(std::size_t begin, std::size_t end) const {
    std::string fix = "'";
    for (const char letter : text_.substr(begin, end - begin)) {
      fix.append(letter == '\'' ? 2 : 1, letter);
    }
    return fix + "'";
  }

  const BrokenYaml& broken_;
  std::string_view text_;
  Diagnostics& diags_;
  std::size_t at_ = 0;
  Line line_;
};

}  // namespace

bool report_wrong_colon(std::string_view text, Span span, Diagnostics& diags) {
  std::size_t skipped = 0;
  while (text.substr(skipped).starts_with("- ")) skipped += 2;
  const std::string_view pair = text.substr(skipped, text.find('\n') - skipped);
  if (pair.empty() || std::string_view("\"'[{#").find(pair.front()) != pair.npos) return false;

  const std::size_t narrow = pair.find(':');
  const std::size_t wide = pair.find(wide_colon);
  const std::size_t at = std::min(narrow, wide);
  if (at == pair.npos || at == 0 || count_chars(pair.substr(0, at)) > longest_key) return false;
  const bool is_wide = wide < narrow;
  const std::string_view value = trimmed(pair.substr(at + (is_wide ? wide_colon.size() : 1)));
  // `key: value` and `key:` are right, and an address is no key.
  if (!is_wide && (at + 1 == pair.size() || pair[at + 1] == ' ' || value.starts_with("//"))) {
    return false;
  }

  const std::string key(pair.substr(0, at));
  const Fault& fault = is_wide ? fault::full_width_colon : fault::missing_space_after_colon;
  const Span place{span.source, span.begin + static_cast<std::uint32_t>(skipped), span.end};
  diags.report(fault, place, {key}).fix = key + ": " + std::string(value);
  return true;
}

void report_broken_yaml(const BrokenYaml& broken, const SourceMap& sources, Diagnostics& diags) {
  Search search(broken, sources, diags);
  const bool found = search.is_tab() || search.is_unclosed_quote() || search.is_unknown_alias() ||
                     search.is_second_colon() || search.is_wrong_colon() ||
                     search.is_special_character() || search.is_unclosed_bracket() ||
                     search.is_text_after_value() || search.is_bad_indentation();
  if (!found) search.report_rest();
}

}  // namespace kanyin
