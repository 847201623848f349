#include "html/escape.h"

#include <algorithm>
#include <cstddef>

namespace kanyin {

namespace {

/// Empty for a letter that stands for itself.
std::string_view reference_for(char letter) {
  switch (letter) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

}  // namespace

std::string escape_html(std::string_view text) {
  std::string html;
  html.reserve(text.size());
  append_escaped(html, text);
  return html;
}

void append_escaped(std::string& html, std::string_view text) {
  const auto is_special = [](char letter) { return !reference_for(letter).empty(); };
  while (true) {
    const auto* const special = std::find_if(text.begin(), text.end(), is_special);
    const auto size = static_cast<std::size_t>(special - text.begin());
    html += text.substr(0, size);
    if (size == text.size()) return;
    html += reference_for(*special);
    text.remove_prefix(size + 1);
  }
}

}  // namespace kanyin
