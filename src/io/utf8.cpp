#include "io/utf8.h"

#include <bit>
#include <cstdint>
#include <cstring>

namespace kanyin {

namespace {

constexpr char32_t replacement = 0xFFFD;

unsigned byte_at(std::string_view text, std::size_t position) {
  return static_cast<unsigned char>(text[position]);
}

}  // namespace

DecodedChar decode_rare_char(std::string_view text, std::size_t position) {
  const unsigned lead = byte_at(text, position);
  std::size_t length = 0;
  char32_t code_point = 0;
  char32_t smallest = 0;
  if ((lead & 0xE0) == 0xC0) {
    length = 2, code_point = lead & 0x1F, smallest = 0x80;
  } else if ((lead & 0xF0) == 0xE0) {
    length = 3, code_point = lead & 0x0F, smallest = 0x800;
  } else if ((lead & 0xF8) == 0xF0) {
    length = 4, code_point = lead & 0x07, smallest = 0x10000;
  } else {
    return {replacement, 1};
  }

  if (position + length > text.size()) return {replacement, 1};
  for (std::size_t i = 1; i < length; ++i) {
    const unsigned next = byte_at(text, position + i);
    if ((next & 0xC0) != 0x80) return {replacement, 1};
    code_point = (code_point << 6) | (next & 0x3F);
  }
  const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
  if (code_point < smallest || code_point > 0x10FFFF || surrogate) return {replacement, 1};
  return {code_point, length};
}

std::size_t find_ascii_behind(std::string_view text, std::size_t from) {
  // Bytes of ASCII lack the highest bit.
  constexpr std::uint64_t highest_bits = 0x8080808080808080;
  std::uint64_t bytes = 0;
  for (; from + sizeof bytes <= text.size(); from += sizeof bytes) {
    std::memcpy(&bytes, text.data() + from, sizeof bytes);
    if constexpr (std::endian::native == std::endian::big) bytes = __builtin_bswap64(bytes);
    const std::uint64_t lacking = ~bytes & highest_bits;
    if (lacking != 0) return from + static_cast<std::size_t>(std::countr_zero(lacking)) / 8;
  }
  while (from < text.size() && byte_at(text, from) >= 0x80) ++from;
  return from;
}

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const DecodedChar next = decode_char(text, i);
    if (next.length == 1 && next.code_point == replacement) return i;
    i += next.length;
  }
  return std::nullopt;
}

void append_utf8(std::string& text, char32_t code_point) {
  const auto push = [&text](char32_t byte) { text.push_back(static_cast<char>(byte)); };
  if (code_point < 0x80) {
    push(code_point);
  } else if (code_point < 0x800) {
    push(0xC0 | (code_point >> 6));
    push(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    push(0xE0 | (code_point >> 12));
    push(0x80 | ((code_point >> 6) & 0x3F));
    push(0x80 | (code_point & 0x3F));
  } else {
    push(0xF0 | (code_point >> 18));
    push(0x80 | ((code_point >> 12) & 0x3F));
    push(0x80 | ((code_point >> 6) & 0x3F));
    push(0x80 | (code_point & 0x3F));
  }
}

std::string encode_utf8(char32_t code_point) {
  std::string text;
  append_utf8(text, code_point);
  return text;
}

std::u32string decode_utf8(std::string_view text) {
  std::u32string decoded(text.size(), U'\0');
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++count) {
    const DecodedChar next = decode_char(text, i);
    decoded[count] = next.code_point;
    i += next.length;
  }
  decoded.resize(count);
  return decoded;
}

std::string encode_utf8(std::u32string_view text) {
  std::string encoded;
  encoded.reserve(text.size() * 3);
  for (char32_t code_point : text) append_utf8(encoded, code_point);
  return encoded;
}

std::size_t count_chars(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); i += decode_char(text, i).length) ++count;
  return count;
}

std::string code_point_name(char32_t code_point) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string name;
  for (char32_t rest = code_point; rest != 0 || name.size() < 4; rest >>= 4) {
    name.insert(name.begin(), digits[rest & 0xF]);
  }
  return "U+" + name;
}

}  // namespace kanyin
