#include "html/escape.h"

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
  std::size_t copied = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    // Of the letters above it none stands for anything else, those of Han among them.
    constexpr unsigned char last_special = '>';
    if (static_cast<unsigned char>(text[at]) > last_special) continue;
    const std::string_view reference = reference_for(text[at]);
    if (reference.empty()) continue;
    html += text.substr(copied, at - copied);
    html += reference;
    copied = at + 1;
  }
  html += text.substr(copied);
}

}  // namespace kanyin
