// UTF-8, the only encoding inside the program.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kanyin {

/// One code point of a text and how many bytes it takes there.
struct DecodedChar {
  char32_t code_point = 0;
  std::size_t length = 0;
};

/// The code point that begins at `position`, which is less than `text.size()`. Bytes that are not
/// UTF-8 (overlong forms and surrogates among them) give U+FFFD with length 1.
DecodedChar decode_char(std::string_view text, std::size_t position);

/// Byte position of the first place that is not UTF-8; nothing if the text is sound.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

void append_utf8(std::string& text, char32_t code_point);
std::string encode_utf8(char32_t code_point);

std::u32string decode_utf8(std::string_view text);
std::string encode_utf8(std::u32string_view text);

/// Number of code points.
std::size_t count_chars(std::string_view text);

/// `U+4E00`, at least four digits.
std::string code_point_name(char32_t code_point);

}  // namespace kanyin
