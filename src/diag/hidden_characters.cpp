#include "diag/hidden_characters.h"

#include <cstddef>
#include <cstdint>
#include <set>
#include <string_view>

#include "diag/faults.h"
#include "io/utf8.h"

namespace kanyin {

namespace {

struct CharRange {
  char32_t first;
  char32_t last;
};

/// Controls, line ends that only some programs know, marks that turn the direction of the text
/// around, and code points that Unicode keeps free for ever.
constexpr CharRange controls[] = {{0x00, 0x08},     {0x0B, 0x1F},     {0x7F, 0x9F},
                                  {0x2028, 0x202E}, {0x2066, 0x2069}, {0xFDD0, 0xFDEF}};

/// Characters without width: joiners, soft hyphens, tags, a byte order mark inside the text.
/// Variation selectors choose the form of a Han and are welcome.
constexpr CharRange invisible[] = {{0x00AD, 0x00AD}, {0x061C, 0x061C},  {0x180E, 0x180E},
                                   {0x200B, 0x200F}, {0x2060, 0x2064},  {0x206A, 0x206F},
                                   {0xFEFF, 0xFEFF}, {0xE0001, 0xE007F}};

constexpr char32_t replacement = 0xFFFD;

template <std::size_t Count>
bool is_in(char32_t c, const CharRange (&ranges)[Count]) {
  for (const CharRange& range : ranges) {
    if (c >= range.first && c <= range.last) return true;
  }
  return false;
}

const Fault* fault_for(char32_t c) {
  if (is_in(c, controls) || (c & 0xFFFE) == 0xFFFE) return &fault::control_character;
  if (is_in(c, invisible)) return &fault::invisible_character;
  if (c == replacement) return &fault::lost_character;
  return nullptr;
}

/// What nearly all characters are: Latin, Han and the marks of Chinese text.
bool is_usual(char32_t c) {
  return (c >= 0x3000 && c < 0xD000) || (c >= 0x20 && c < 0x7F) || c == '\n' ||
         (c >= 0xFF01 && c <= 0xFF5E) || (c >= 0x2010 && c <= 0x2027);
}

/// How many bytes a usual character has if the bytes tell it without being put together, else 0.
/// Lead bytes from E3 to EC stand for U+3000 to U+CFFF, whatever follows.
std::size_t plain_length(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if ((lead >= 0x20 && lead < 0x7F) || lead == '\n') return 1;
  const auto follows = [text](std::size_t place) { return (text[place] & 0xC0) == 0x80; };
  const bool is_wide = lead >= 0xE3 && lead <= 0xEC && at + 3 <= text.size();
  return is_wide && follows(at + 1) && follows(at + 2) ? 3 : 0;
}

}  // namespace

bool is_clearly_sound(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t length = plain_length(text, at)) {
      at += length;
      continue;
    }
    const DecodedChar next = decode_char(text, at);
    if (!is_usual(next.code_point)) return false;
    at += next.length;
  }
  return true;
}

bool check_hidden_characters(SourceId source, const SourceMap& sources, Diagnostics& diags) {
  const std::string_view text = sources.text(source);
  std::set<char32_t> told;
  bool is_sound = true;
  for (std::size_t at = 0; at < text.size();) {
    const DecodedChar next = decode_char(text, at);
    const char32_t c = next.code_point;
    const Fault* fault = is_usual(c) ? nullptr : fault_for(c);
    if (fault != nullptr) {
      if (c < 0x20 || c == 0x7F) is_sound = false;
      const auto begin = static_cast<std::uint32_t>(at);
      const auto end = static_cast<std::uint32_t>(at + next.length);
      if (told.insert(c).second) diags.report(*fault, {source, begin, end}, {code_point_name(c)});
    }
    at += next.length;
  }
  return is_sound;
}

}  // namespace kanyin
