#include "content/check_markdown.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "content/faults.h"

namespace kanyin {

namespace {

/// cmark-gfm takes time in the square of the columns of a table and of the pictures that are begun
/// in one paragraph.
constexpr std::size_t most_columns = 200;
constexpr std::size_t most_pictures = 500;

constexpr std::size_t longest_label = 200;

/// A definition line: `[label]: rest`.
struct Definition {
  std::string_view label;
  std::string_view rest;
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::optional<Definition> definition_in(std::string_view line, std::size_t begin) {
  const std::size_t open = line.find_first_not_of(' ');
  if (open == line.npos || open > 3 || line[open] != '[') return std::nullopt;
  const std::size_t close = line.find(']', open);
  if (close == line.npos || close == open + 1 || !line.substr(close).starts_with("]:")) {
    return std::nullopt;
  }
  return Definition{.label = line.substr(open + 1, close - open - 1),
                    .rest = line.substr(close + 2),
                    .begin = begin + open,
                    .end = begin + line.size()};
}

template <typename Visit>
void for_each_line(std::string_view text, Visit visit) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    visit(text.substr(begin, end - begin), begin);
    begin = end + 1;
  }
}

std::size_t count_of(std::string_view text, std::string_view word) {
  std::size_t count = 0;
  for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) ++count;
  return count;
}

/// How often each `[label]` stands in a text.
std::map<std::string_view, int> bracket_uses(std::string_view text) {
  std::map<std::string_view, int> uses;
  for (std::size_t open = text.find('['); open != text.npos; open = text.find('[', open + 1)) {
    const std::size_t close = text.substr(open, longest_label + 2).find(']');
    if (close != text.npos) ++uses[text.substr(open + 1, close - 1)];
  }
  return uses;
}

std::string lower(std::string_view text) {
  std::string small(text);
  for (char& letter : small) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return small;
}

}  // namespace

bool check_size(const MarkdownText& text, Diagnostics& diags) {
  std::size_t pictures = 0;
  bool fits = true;
  for_each_line(text.text, [&](std::string_view line, std::size_t begin) {
    if (!fits) return;
    pictures = line.empty() ? 0 : pictures + count_of(line, "![");
    const Span span = span_in(text, begin, begin + line.size());
    if (static_cast<std::size_t>(std::count(line.begin(), line.end(), '|')) > most_columns) {
      diags.report(fault::markdown_too_complex, span, {"|", std::to_string(most_columns)});
      fits = false;
    } else if (pictures > most_pictures) {
      diags.report(fault::markdown_too_complex, span, {"![", std::to_string(most_pictures)});
      fits = false;
    }
  });
  return fits;
}

void check_definitions(const MarkdownText& text, const std::vector<Footnote>& printed,
                       Diagnostics& diags) {
  std::set<std::string> labels;
  for (const Footnote& footnote : printed) labels.insert(lower(footnote.label));
  std::map<std::string_view, int> uses = bracket_uses(text.text);
  for_each_line(text.text, [&](std::string_view line, std::size_t begin) {
    if (const std::optional<Definition> definition = definition_in(line, begin)) {
      --uses[definition->label];
    }
  });
  std::set<std::string> seen;
  std::set<std::string_view> defined;
  for_each_line(text.text, [&](std::string_view line, std::size_t begin) {
    const std::optional<Definition> definition = definition_in(line, begin);
    if (!definition) return;
    const Span span = span_in(text, definition->begin, definition->end);
    if (definition->label.starts_with('^')) {
      const std::string label(definition->label.substr(1));
      if (!seen.insert(lower(label)).second) {
        diags.report(fault::repeated_footnote, span, {label});
      } else if (!labels.contains(lower(label))) {
        diags.report(fault::unused_footnote, span, {label});
      }
    } else if (!defined.insert(definition->label).second ||
               (definition->label.size() <= longest_label && uses.at(definition->label) < 1)) {
      diags.report(fault::unused_definition, span);
    }
  });
}

void check_footnote_marks(const Inlines& inlines, Diagnostics& diags) {
  for (const Inline& piece : inlines) {
    if (piece.kind != InlineKind::text || piece.style.code) continue;
    const std::string_view text = piece.text;
    for (std::size_t at = text.find("[^"); at != text.npos; at = text.find("[^", at + 1)) {
      const std::string_view label = text.substr(at + 2, longest_label);
      const std::size_t length = label.find_first_of("] \n");
      if (length == label.npos || length == 0 || label[length] != ']') continue;
      Span span = piece.span;
      if (span.end - span.begin == text.size()) {
        span.end = span.begin + static_cast<std::uint32_t>(at + 2 + length) + 1;
        span.begin += static_cast<std::uint32_t>(at);
      }
      diags.report(fault::undefined_footnote, span, {std::string(label.substr(0, length))});
    }
  }
}

void check_link(std::string_view link, Span span, Diagnostics& diags) {
  constexpr std::string_view harmful[] = {"javascript", "vbscript", "data", "file", "blob"};
  // Browsers skip control characters and spaces inside a scheme.
  std::string scheme;
  for (const char letter : lower(link)) {
    if (letter == ':') break;
    if (static_cast<unsigned char>(letter) > 0x20) scheme.push_back(letter);
  }
  if (link.empty()) {
    diags.report(fault::empty_link, span);
  } else if (link.find(':') != link.npos &&
             std::find(std::begin(harmful), std::end(harmful), scheme) != std::end(harmful)) {
    diags.report(fault::dangerous_link, span, {scheme + ":"});
  }
}

}  // namespace kanyin
