#include "content/anchor.h"

#include "io/utf8.h"

namespace kanyin {

namespace {

bool may_stand_in_anchor(char32_t c) {
  if (c < 0x80) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' ||
           c == '_';
  }
  const bool space_or_mark = c == 0xA0 || (c >= 0x2000 && c <= 0x206F) ||
                             (c >= 0x3000 && c <= 0x301F) || (c >= 0xFF00 && c <= 0xFF0F) ||
                             (c >= 0xFF1A && c <= 0xFF20) || (c >= 0xFF3B && c <= 0xFF3F) ||
                             (c >= 0xFF5B && c <= 0xFF65);
  return !space_or_mark && c != 0xFFFD;
}

}  // namespace

std::string anchor_of(std::string_view name) {
  std::string anchor;
  for (const char32_t c : decode_utf8(name)) {
    if (may_stand_in_anchor(c)) {
      append_utf8(anchor, c);
    } else if (!anchor.empty() && !anchor.ends_with('-')) {
      anchor.push_back('-');
    }
  }
  while (anchor.ends_with('-')) anchor.pop_back();
  return anchor.empty() ? "article" : anchor;
}

}  // namespace kanyin
