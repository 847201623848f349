#include "press/fill_starter.h"

#include <algorithm>

#include "diag/print.h"
#include "io/utf8.h"

namespace kanyin {

namespace {

bool has_key(std::string_view line, std::string_view key) {
  return line.starts_with(key) && line.substr(key.size()).starts_with(':');
}

std::size_t width_of(std::string_view text) {
  std::size_t width = 0;
  for (const char32_t c : decode_utf8(text)) width += static_cast<std::size_t>(cell_width(c));
  return width;
}

/// The line with another value. Its comment stays in its column if the value leaves room.
std::string replaced(std::string_view line, std::string_view value) {
  std::string text(line.substr(0, line.find(':') + 1));
  text += " " + std::string(value);
  const std::size_t mark = line.find(" #");
  if (mark == line.npos) return text;
  const std::size_t column = width_of(line.substr(0, mark));
  const std::size_t width = width_of(text);
  text.append(width < column ? column - width : 0, ' ');
  return text + std::string(line.substr(mark));
}

}  // namespace

std::string with_value(std::string_view text, const Key& key, std::string_view value) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    if (has_key(line, key.en) || has_key(line, key.zh)) {
      return std::string(text.substr(0, begin)) + replaced(line, value) +
             std::string(text.substr(end));
    }
    begin = end + 1;
  }
  const std::string line = std::string(key.en) + ": " + std::string(value) + "\n";
  constexpr std::string_view head = "---\n";
  if (!text.starts_with(head)) return std::string(text) + line;
  return std::string(head) + line + std::string(text.substr(head.size()));
}

}  // namespace kanyin
