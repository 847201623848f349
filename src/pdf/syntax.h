// Values as PDF writes them: numbers, names, text strings. Everything is ASCII, and nothing here
// depends on a locale.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "geom/color.h"
#include "geom/rect.h"

namespace kanyin {

void append_number(std::string& out, std::int64_t number);

/// A length in points with at most three decimals: `595.276`.
void append_length(std::string& out, Length length);

/// Four hexadecimal digits.
void append_hex16(std::string& out, std::uint32_t number);

/// The three components of a colour, each from 0 to 1 with at most three decimals.
void append_color(std::string& out, Color color);

/// Two bytes inside a string in parentheses, with what must be escaped there. No line ends come
/// out.
void append_string_code(std::string& out, std::uint32_t code);

/// The text in UTF-16BE, as bytes and without a byte order mark.
std::string utf16(std::string_view text);

/// Two hexadecimal digits a byte.
void append_hex(std::string& out, std::string_view bytes);

/// A text string: `<FEFF…>`.
std::string text_string(std::string_view text);

/// A byte string in parentheses with what PDF asks to be escaped.
std::string byte_string(std::string_view bytes);

/// `[left bottom right top]`, counted from the bottom left corner of the page.
std::string rectangle(const Rect& area, Length page_height);

/// Letters, digits and hyphens of `text`; what else it has is left out.
std::string plain_name(std::string_view text);

/// `text` with the marks of XML escaped.
std::string xml_text(std::string_view text);

}  // namespace kanyin
