#include "diag/print.h"

#include <algorithm>

#include "io/utf8.h"

namespace kanyin {

namespace {

/// Longer source lines are shown in part, around the place.
constexpr std::size_t widest_excerpt = 100;

struct Excerpt {
  std::string text;
  std::string caret;
};

bool is_wide(char32_t c) {
  return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0x303E) ||
         (c >= 0x3041 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) ||
         (c >= 0xFF01 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6) ||
         (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);
}

/// Control characters, and those that turn the direction of the text around: the terminal would act
/// on them.
bool is_harmful(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

bool is_combining(char32_t c) {
  return (c >= 0x0300 && c <= 0x036F) || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF;
}

/// The byte `count` characters behind `at`, or the end.
std::size_t forward(std::string_view line, std::size_t at, std::size_t count) {
  for (; count > 0 && at < line.size(); --count) at += decode_char(line, at).length;
  return at;
}

/// The byte `count` characters before `at`, or the beginning.
std::size_t backward(std::string_view line, std::size_t at, std::size_t count) {
  const auto continues = [&line](std::size_t byte) {
    return (static_cast<unsigned char>(line[byte]) & 0xC0) == 0x80;
  };
  for (; count > 0 && at > 0; --count) {
    --at;
    while (at > 0 && continues(at)) --at;
  }
  return at;
}

/// The window of `line` around bytes `from` to `to`, with a caret line below it that is right in a
/// terminal. A line may have megabytes and thousands of faults, so no more of it is looked at.
Excerpt excerpt_of(std::string_view line, std::size_t from, std::size_t to) {
  const bool fits = forward(line, 0, widest_excerpt) == line.size();
  const std::size_t first = fits ? 0 : backward(line, from, widest_excerpt / 3);
  const std::size_t last = forward(line, first, widest_excerpt);

  Excerpt excerpt;
  if (first > 0) {
    excerpt.text += "… ";
    excerpt.caret += "  ";
  }
  for (std::size_t at = first; at < last || (at == last && from >= last);) {
    const bool at_end = at == last;
    const DecodedChar next = at_end ? DecodedChar{U' ', 1} : decode_char(line, at);
    const char32_t shown = is_harmful(next.code_point) ? U' ' : next.code_point;
    if (!at_end) append_utf8(excerpt.text, shown);
    const int width = cell_width(shown);
    if (at >= from && (at < to || at == from)) {
      excerpt.caret.append(static_cast<std::size_t>(std::max(width, 1)), '^');
    } else if (at < from) {
      excerpt.caret.append(static_cast<std::size_t>(width), ' ');
    }
    at += next.length;
  }
  if (last < line.size()) excerpt.text += " …";
  return excerpt;
}

std::string_view color_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "\x1b[1;31m";
    case Severity::warning:
      return "\x1b[1;35m";
    case Severity::hint:
      return "\x1b[1;36m";
  }
  return "";
}

std::string painted(std::string_view text, std::string_view color, Coloring coloring) {
  if (coloring == Coloring::none) return std::string(text);
  return std::string(color) + std::string(text) + "\x1b[0m";
}

}  // namespace

std::string_view level_name(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::hint:
      return "hint";
  }
  return "";
}

int cell_width(char32_t code_point) {
  if (is_combining(code_point)) return 0;
  return is_wide(code_point) ? 2 : 1;
}

std::string print(const Diagnostic& diagnostic, const SourceMap& sources, Language language,
                  Coloring coloring) {
  const Span span = diagnostic.span;
  const bool placed = span.source != SourceId::none;
  const std::string level = std::string(level_name(diagnostic.fault->severity)) + "[" +
                            std::string(diagnostic.fault->code) + "]";
  std::string out;
  Place from;
  if (placed) {
    from = sources.place(span.source, span.begin);
    out += std::string(sources.path(span.source)) + ":" + std::to_string(from.line) + ":" +
           std::to_string(from.column) + ": ";
  }
  out += painted(level, color_of(diagnostic.fault->severity), coloring) + ": " +
         message_of(*diagnostic.fault, diagnostic.arguments, language) + "\n";

  const std::string_view line = placed ? sources.line(span.source, from.line) : "";
  if (!line.empty()) {
    const auto line_begin =
        static_cast<std::size_t>(line.data() - sources.text(span.source).data());
    const std::size_t end = std::min(span.end - line_begin, line.size());
    const Excerpt excerpt = excerpt_of(line, span.begin - line_begin, end);
    out += "    " + excerpt.text + "\n    " +
           painted(excerpt.caret, color_of(diagnostic.fault->severity), coloring) + "\n";
  }
  if (!diagnostic.fix.empty()) {
    out += (language == Language::zh ? "    改为：" : "    fix: ") + diagnostic.fix + "\n";
  }
  return out;
}

std::string print(const Diagnostics& diags, const SourceMap& sources, Language language,
                  Coloring coloring) {
  std::string out;
  for (const Diagnostic& diagnostic : sorted_by_place(diags, sources)) {
    out += print(diagnostic, sources, language, coloring);
  }
  return out;
}

}  // namespace kanyin
