#include "html/escape.h"

#include <cstddef>

#include "io/utf8.h"

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
  std::size_t copied = 0;
  for (std::size_t at = find_ascii(text, 0); at < text.size(); at = find_ascii(text, at + 1)) {
    const std::string_view reference = reference_for(text[at]);
    if (reference.empty()) continue;
    html += text.substr(copied, at - copied);
    html += reference;
    copied = at + 1;
  }
  html += text.substr(copied);
}

}  // namespace kanyin
