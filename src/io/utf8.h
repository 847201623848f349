// UTF-8, the only encoding inside the program.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

namespace kanyin {

/// One code point of a text and how many bytes it takes there.
struct DecodedChar {
  char32_t code_point = 0;
  std::size_t length = 0;
};

/// What `decode_char` gives for characters that are neither ASCII nor found by `wide_char`.
DecodedChar decode_rare_char(std::string_view text, std::size_t position);

/// Four bytes, the first one lowest; the text has as many at `position`.
inline std::uint32_t four_bytes(std::string_view text, std::size_t position) {
  std::uint32_t bytes = 0;
  std::memcpy(&bytes, text.data() + position, sizeof bytes);
  if constexpr (std::endian::native == std::endian::big) bytes = __builtin_bswap32(bytes);
  return bytes;
}

/// Whether four bytes begin with a character of three.
inline bool begin_with_three(std::uint32_t bytes) { return (bytes & 0xC0C0F0) == 0x8080E0; }

/// The character that four bytes begin with, if that has three. E0 and ED may begin what is none:
/// it gives less than U+0800 then, or a surrogate.
inline char32_t char_of_three(std::uint32_t bytes) {
  return (bytes & 0x0F) << 12 | (bytes & 0x3F00) >> 2 | (bytes >> 16 & 0x3F);
}

/// How many bytes from `at` on are characters of three bytes that are wanted; `is_wanted` is given
/// four bytes that begin with one. What ends the text is left to the caller.
template <class IsWanted>
std::size_t run_of_three(std::string_view text, std::size_t at, IsWanted is_wanted) {
  const std::size_t begin = at;
  const std::size_t last = text.size() < 4 ? 0 : text.size() - 3;
  for (; at < last; at += 3) {
    const std::uint32_t bytes = four_bytes(text, at);
    if (!begin_with_three(bytes) || !is_wanted(bytes)) break;
  }
  return at - begin;
}

/// A character of three bytes whose lead byte allows any two behind it, as that of nearly all does:
/// U+1000 to U+CFFF and U+E000 to U+FFFF. 0 if none begins there, or if the text ends with it.
inline char32_t wide_char(std::string_view text, std::size_t position) {
  if (position + 4 > text.size()) return 0;
  const std::uint32_t bytes = four_bytes(text, position);
  if (!begin_with_three(bytes)) return 0;
  constexpr std::uint32_t doubtful_leads = 1 << 0x0 | 1 << 0xD;
  return (doubtful_leads >> (bytes & 0x0F) & 1) != 0 ? 0 : char_of_three(bytes);
}

/// The code point that begins at `position`, which is less than `text.size()`. Bytes that are not
/// UTF-8 (overlong forms and surrogates among them) give U+FFFD with length 1.
inline DecodedChar decode_char(std::string_view text, std::size_t position) {
  if (const char32_t wide = wide_char(text, position)) return {wide, 3};
  const auto lead = static_cast<unsigned char>(text[position]);
  return lead < 0x80 ? DecodedChar{lead, 1} : decode_rare_char(text, position);
}

/// What `find_ascii` gives where no ASCII character stands at `from`.
std::size_t find_ascii_behind(std::string_view text, std::size_t from);

/// Byte position of the first ASCII character at or behind `from`; the size of the text if there is
/// none. Chinese text is passed over quickly.
inline std::size_t find_ascii(std::string_view text, std::size_t from) {
  const bool is_here = from < text.size() && static_cast<unsigned char>(text[from]) < 0x80;
  return is_here ? from : find_ascii_behind(text, from);
}

/// Byte position of the first place that is not UTF-8; nothing if the text is sound.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

void append_utf8(std::string& text, char32_t code_point);
std::string encode_utf8(char32_t code_point);

std::u32string decode_utf8(std::string_view text);
std::string encode_utf8(std::u32string_view text);

/// Number of code points.
std::size_t count_chars(std::string_view text);

/// Characters without a meaning of their own: what they show is up to the font.
constexpr bool is_private_use(char32_t c) {
  return (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xF0000 && c <= 0xFFFFD) ||
         (c >= 0x100000 && c <= 0x10FFFD);
}

/// `U+4E00`, at least four digits.
std::string code_point_name(char32_t code_point);

}  // namespace kanyin
