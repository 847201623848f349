#include "pdf/syntax.h"

#include <charconv>

#include "io/utf8.h"

namespace kanyin {

namespace {

constexpr std::string_view hex_digits = "0123456789ABCDEF";

void append_unit(std::string& out, std::uint32_t unit) {
  out.push_back(static_cast<char>(unit >> 8));
  out.push_back(static_cast<char>(unit & 0xFF));
}

/// A number of thousandths, without zeros at the end.
void append_thousandths(std::string& out, std::int64_t thousandths) {
  if (thousandths < 0) {
    out.push_back('-');
    thousandths = -thousandths;
  }
  append_number(out, thousandths / 1000);
  int rest = static_cast<int>(thousandths % 1000);
  if (rest == 0) return;
  out.push_back('.');
  for (int unit = 100; rest > 0; unit /= 10) {
    out.push_back(static_cast<char>('0' + rest / unit));
    rest %= unit;
  }
}

}  // namespace

void append_number(std::string& out, std::int64_t number) {
  char digits[24];
  const auto [end, error] = std::to_chars(digits, digits + sizeof digits, number);
  out.append(digits, end);
}

void append_length(std::string& out, Length length) { append_thousandths(out, length.millipoints); }

void append_hex16(std::string& out, std::uint32_t number) {
  for (const unsigned shift : {12U, 8U, 4U, 0U}) out.push_back(hex_digits[(number >> shift) & 15U]);
}

void append_string_code(std::string& out, std::uint32_t code) {
  for (const std::uint32_t value : {code >> 8, code & 0xFF}) {
    const auto byte = static_cast<char>(value);
    switch (byte) {
      case '(':
      case ')':
      case '\\':
        out.push_back('\\');
        out.push_back(byte);
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      default:
        out.push_back(byte);
    }
  }
}

void append_hex(std::string& out, std::string_view bytes) {
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    out.push_back(hex_digits[value >> 4]);
    out.push_back(hex_digits[value & 15U]);
  }
}

void append_color(std::string& out, Color color) {
  const std::uint8_t channels[] = {color.red, color.green, color.blue};
  for (const std::uint8_t channel : channels) {
    append_thousandths(out, (channel * 1000 + 127) / 255);
    out.push_back(' ');
  }
  out.pop_back();
}

std::string utf16(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const DecodedChar next = decode_char(text, at);
    at += next.length;
    if (next.code_point < 0x10000) {
      append_unit(out, next.code_point);
    } else {
      const std::uint32_t above = next.code_point - 0x10000;
      append_unit(out, 0xD800 + (above >> 10));
      append_unit(out, 0xDC00 + (above & 0x3FF));
    }
  }
  return out;
}

std::string text_string(std::string_view text) {
  std::string out = "<FEFF";
  append_hex(out, utf16(text));
  out.push_back('>');
  return out;
}

std::string byte_string(std::string_view bytes) {
  std::string out = "(";
  for (const char byte : bytes) {
    if (byte == '(' || byte == ')' || byte == '\\') {
      out.push_back('\\');
      out.push_back(byte);
    } else if (byte < ' ' || byte > '~') {
      const auto value = static_cast<unsigned char>(byte);
      out.push_back('\\');
      for (const int shift : {6, 3, 0})
        out.push_back(static_cast<char>('0' + ((value >> shift) & 7)));
    } else {
      out.push_back(byte);
    }
  }
  out.push_back(')');
  return out;
}

std::string rectangle(const Rect& area, Length page_height) {
  const Length corners[] = {area.origin.x, page_height - area.bottom(), area.right(),
                            page_height - area.origin.y};
  std::string out = "[";
  for (const Length corner : corners) {
    append_length(out, corner);
    out.push_back(' ');
  }
  out.back() = ']';
  return out;
}

std::string plain_name(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool plain =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    if (plain) out.push_back(c);
  }
  return out;
}

std::string xml_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else {
      out.push_back(c);
    }
  }
  return out;
}

}  // namespace kanyin
