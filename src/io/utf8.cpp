#include "io/utf8.h"

namespace kanyin {

namespace {

constexpr char32_t replacement = 0xFFFD;

unsigned byte_at(std::string_view text, std::size_t position) {
  return static_cast<unsigned char>(text[position]);
}

/// A character of three bytes whose lead byte allows any two behind it, as that of nearly all does:
/// U+1000 to U+CFFF and U+E000 to U+FFFF. 0 if none begins there.
char32_t wide_at(std::string_view text, std::size_t position) {
  if (position + 3 > text.size()) return 0;
  const unsigned lead = byte_at(text, position);
  // What is left of a byte behind the lead is less than 0x40.
  const unsigned second = byte_at(text, position + 1) ^ 0x80;
  const unsigned third = byte_at(text, position + 2) ^ 0x80;
  if (lead < 0xE1 || lead > 0xEF || lead == 0xED || (second | third) >= 0x40) return 0;
  return (lead & 0x0F) << 12 | second << 6 | third;
}

/// Kept apart, or the registers that it needs would be saved for every character.
[[gnu::noinline]] DecodedChar decode_rare_char(std::string_view text, std::size_t position) {
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

}  // namespace

DecodedChar decode_char(std::string_view text, std::size_t position) {
  if (const char32_t wide = wide_at(text, position)) return {wide, 3};
  const unsigned lead = byte_at(text, position);
  if (lead < 0x80) return {lead, 1};
  return decode_rare_char(text, position);
}

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (wide_at(text, i) != 0) {
      i += 3;
      continue;
    }
    if (byte_at(text, i) < 0x80) {
      ++i;
      continue;
    }
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
    if (const char32_t wide = wide_at(text, i)) {
      decoded[count] = wide;
      i += 3;
    } else {
      const DecodedChar next = decode_char(text, i);
      decoded[count] = next.code_point;
      i += next.length;
    }
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
