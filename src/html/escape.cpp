#include "html/escape.h"

#include <algorithm>

namespace kanyin {

std::string escape_html(std::string_view text) {
  std::string html;
  html.reserve(text.size());
  for (const char letter : text) {
    switch (letter) {
      case '&':
        html += "&amp;";
        break;
      case '<':
        html += "&lt;";
        break;
      case '>':
        html += "&gt;";
        break;
      case '"':
        html += "&quot;";
        break;
      case '\'':
        html += "&#39;";
        break;
      default:
        html += letter;
    }
  }
  return html;
}

std::string anchor_of(std::string_view id) {
  std::string anchor(id);
  std::replace_if(
      anchor.begin(), anchor.end(),
      [](char letter) { return letter == ' ' || letter == '\t' || letter == '\n'; }, '-');
  return anchor;
}

}  // namespace kanyin
