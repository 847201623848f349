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
constexpr std::string_view full_width_colon = "：";

/// The same for either half of a picture: what goes on for longer was not meant as one.
constexpr std::size_t longest_picture_half = 2000;

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

/// An odd number of backslashes stands before this byte.
bool is_escaped(std::string_view text, std::size_t at) {
  std::size_t slashes = 0;
  while (slashes < at && text[at - slashes - 1] == '\\') ++slashes;
  return slashes % 2 == 1;
}

/// The one of `words` that stands at the front of a text; empty if none does.
template <std::size_t Count>
std::string_view front_word(std::string_view text, const std::string_view (&words)[Count]) {
  for (const std::string_view word : words) {
    if (text.starts_with(word)) return word;
  }
  return {};
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view wide_space = "\u3000";
  while (text.starts_with(' ') || text.starts_with(wide_space)) {
    text.remove_prefix(text.front() == ' ' ? 1 : wide_space.size());
  }
  while (text.ends_with(' ') || text.ends_with(wide_space)) {
    text.remove_suffix(text.back() == ' ' ? 1 : wide_space.size());
  }
  return text;
}

/// The inside of the parentheses of a picture: a file, and a caption that may be in any quotes.
struct PictureTarget {
  std::string_view file;
  std::string_view caption;
};

PictureTarget target_in(std::string_view inside) {
  constexpr std::string_view quotes[] = {"“", "”", "‘", "’", "「", "」", "\"", "'", "＂"};
  inside = trimmed(inside);
  for (std::size_t at = 0; at < inside.size(); ++at) {
    const std::string_view open = front_word(inside.substr(at), quotes);
    if (open.empty()) continue;
    std::string_view caption = inside.substr(at + open.size());
    for (const std::string_view close : quotes) {
      if (!caption.ends_with(close)) continue;
      caption.remove_suffix(close.size());
      break;
    }
    return {.file = trimmed(inside.substr(0, at)), .caption = caption};
  }
  return {.file = inside, .caption = {}};
}

/// The end of the parentheses that begin a text: their first closing mark outside of quotes, or the
/// last one if a quote is left open; 0 if there is none before the next bracket or the end of the
/// line.
std::size_t target_end(std::string_view text) {
  constexpr std::string_view closing[] = {")", "）"};
  constexpr std::string_view quotes_open[] = {"“", "‘", "「"};
  constexpr std::string_view quotes_close[] = {"”", "’", "」"};
  int depth = 0;
  std::size_t last = 0;
  for (std::size_t at = 1; at < text.size() && text[at] != '\n' && text[at] != '['; ++at) {
    const std::string_view rest = text.substr(at);
    if (!front_word(rest, quotes_open).empty()) ++depth;
    if (!front_word(rest, quotes_close).empty()) --depth;
    const std::string_view close = front_word(rest, closing);
    if (close.empty()) continue;
    last = at + close.size();
    if (depth <= 0) break;
  }
  return last;
}

bool names_picture(std::string_view file) {
  constexpr std::string_view endings[] = {".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp"};
  const std::string small = lower(file);
  return std::any_of(std::begin(endings), std::end(endings),
                     [&small](std::string_view ending) { return small.ends_with(ending); });
}

/// The picture whose bracket opens at `bracket`.
std::optional<MistypedPicture> mistyped_picture(std::string_view text, std::size_t bracket) {
  constexpr std::string_view marks[] = {"!", "！"};
  constexpr std::string_view opening[] = {"(", "（"};
  std::string_view mark;
  for (const std::string_view each : marks) {
    if (text.substr(0, bracket).ends_with(each)) mark = each;
  }
  if (mark.empty() || is_escaped(text, bracket) || is_escaped(text, bracket - mark.size())) {
    return std::nullopt;
  }
  const std::size_t alt = text.substr(bracket, longest_picture_half).find_first_of("[]\n", 1);
  if (alt == text.npos || text[bracket + alt] != ']') return std::nullopt;
  const std::size_t close = bracket + alt;
  const std::string_view after = text.substr(close + 1, longest_picture_half);
  const std::string_view open = front_word(after, opening);
  if (open.empty()) return std::nullopt;
  const std::size_t length = target_end(after);
  if (length == 0) return std::nullopt;
  std::string_view inside = after.substr(open.size(), length - open.size());
  inside.remove_suffix(inside.ends_with(')') ? 1 : std::string_view("）").size());
  const PictureTarget target = target_in(inside);
  if (!names_picture(target.file)) return std::nullopt;

  const bool has_space = target.file.find(' ') != target.file.npos;
  std::string fix = "!" + std::string(text.substr(bracket, close + 1 - bracket)) + "(";
  fix += has_space ? "<" + std::string(target.file) + ">" : std::string(target.file);
  if (!target.caption.empty()) fix += " \"" + std::string(target.caption) + "\"";
  return MistypedPicture{
      .begin = bracket - mark.size(), .end = close + 1 + length, .fix = fix + ")"};
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

FootnoteLabels mistyped_footnotes(std::string_view text) {
  FootnoteLabels labels;
  for_each_line(text, [&labels](std::string_view line, std::size_t) {
    if (!line.starts_with("[^")) return;
    const std::string_view label = line.substr(2, longest_label);
    const std::size_t length = label.find(']');
    if (length != label.npos && label.substr(length + 1).starts_with(full_width_colon)) {
      labels.emplace(label.substr(0, length));
    }
  });
  return labels;
}

void check_footnote_marks(const Inline& piece, std::string_view written,
                          const FootnoteLabels& mistyped, Diagnostics& diags) {
  for (std::size_t at = written.find("[^"); at != written.npos; at = written.find("[^", at + 1)) {
    const std::string_view label = written.substr(at + 2, longest_label);
    const std::size_t length = label.find_first_of("] \n");
    if (length == label.npos || length == 0 || label[length] != ']') continue;
    if (is_escaped(written, at)) continue;
    Span span = piece.span;
    if (span.end - span.begin == written.size()) {
      span.end = span.begin + static_cast<std::uint32_t>(at + 2 + length) + 1;
      span.begin += static_cast<std::uint32_t>(at);
    }
    const std::string name(label.substr(0, length));
    if (at == 0 && label.substr(length + 1).starts_with(full_width_colon)) {
      diags.report(fault::full_width_footnote_colon, span).fix = "[^" + name + "]: ";
    } else if (!mistyped.contains(name)) {
      diags.report(fault::undefined_footnote, span, {name});
    }
  }
}

std::vector<MistypedPicture> find_mistyped_pictures(std::string_view text) {
  std::vector<MistypedPicture> found;
  for (std::size_t at = text.find('['); at != text.npos; at = text.find('[', at + 1)) {
    if (std::optional<MistypedPicture> picture = mistyped_picture(text, at)) {
      at = picture->end - 1;
      found.push_back(*std::move(picture));
    }
  }
  return found;
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
