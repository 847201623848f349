#include "pdf/write_cff.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kanyin {

namespace {

constexpr std::string_view only_endchar = "\x0E";

void append_big_endian(std::string& out, std::size_t number, int bytes) {
  for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
    out.push_back(static_cast<char>((number >> shift) & 0xFF));
  }
}

void append_index(std::string& out, std::span<const std::string_view> items) {
  append_big_endian(out, items.size(), 2);
  if (items.empty()) return;
  std::size_t size = 1;
  for (const std::string_view item : items) size += item.size();
  const int offset_size = size < 0x100 ? 1 : size < 0x10000 ? 2 : size < 0x1000000 ? 3 : 4;
  append_big_endian(out, static_cast<std::size_t>(offset_size), 1);
  std::size_t offset = 1;
  append_big_endian(out, offset, offset_size);
  for (const std::string_view item : items) {
    offset += item.size();
    append_big_endian(out, offset, offset_size);
  }
  for (const std::string_view item : items) out += item;
}

/// Always five bytes, so that the size of a dictionary does not depend on what it says.
void append_integer(std::string& out, std::size_t number) {
  out.push_back(29);
  append_big_endian(out, number, 4);
}

void append_entry(std::string& out, std::size_t number, std::string_view operator_bytes) {
  append_integer(out, number);
  out += operator_bytes;
}

/// 1 / units as a real number: packed decimal digits.
void append_scale(std::string& out, int units_per_em) {
  constexpr char point = 0xA;
  constexpr char end = 0xF;
  std::vector<char> nibbles{point};
  std::int64_t rest = 1;
  for (int digit = 0; digit < 12; ++digit) {
    rest *= 10;
    nibbles.push_back(static_cast<char>(rest / units_per_em));
    rest %= units_per_em;
  }
  nibbles.push_back(end);
  if (nibbles.size() % 2 != 0) nibbles.push_back(end);
  out.push_back(30);
  for (std::size_t i = 0; i < nibbles.size(); i += 2) {
    out.push_back(static_cast<char>(nibbles[i] * 16 + nibbles[i + 1]));
  }
}

std::string font_matrix(int units_per_em) {
  if (units_per_em == 1000) return {};
  std::string out;
  const char zero = static_cast<char>(139);
  append_scale(out, units_per_em);
  out += {zero, zero};
  append_scale(out, units_per_em);
  out += {zero, zero, 12, 7};
  return out;
}

struct Places {
  std::size_t charset = 0;
  std::size_t font_select = 0;
  std::size_t charstrings = 0;
  std::size_t font_array = 0;
  std::size_t private_dict = 0;
};

std::string top_dict(const Places& places, int units_per_em, std::size_t glyph_count) {
  constexpr std::size_t first_own_string = 391;
  std::string out;
  append_integer(out, first_own_string);
  append_integer(out, first_own_string + 1);
  append_entry(out, 0, "\x0C\x1E");  // ROS
  out += font_matrix(units_per_em);
  append_entry(out, glyph_count, "\x0C\x22");         // CIDCount
  append_entry(out, places.charset, "\x0F");          // charset
  append_entry(out, places.charstrings, "\x11");      // CharStrings
  append_entry(out, places.font_array, "\x0C\x24");   // FDArray
  append_entry(out, places.font_select, "\x0C\x25");  // FDSelect
  return out;
}

std::string private_dict(int units_per_em) {
  std::string out;
  append_entry(out, static_cast<std::size_t>(units_per_em), "\x14");  // defaultWidthX
  return out;
}

std::string font_dict(const Places& places, int units_per_em) {
  std::string out;
  append_integer(out, private_dict(units_per_em).size());
  append_entry(out, places.private_dict, "\x12");  // Private
  return out;
}

}  // namespace

std::string write_cff(std::string_view name, int units_per_em,
                      std::span<const std::string_view> charstrings) {
  std::vector<std::string_view> glyphs{only_endchar};
  glyphs.insert(glyphs.end(), charstrings.begin(), charstrings.end());

  std::string out;
  Places places;
  // Numbers in dictionaries have a fixed size, so a second pass can fill in the places of the
  // first.
  for (int pass = 0; pass < 2; ++pass) {
    out.assign({1, 0, 4, 4});  // version 1.0, a header of four bytes
    append_index(out, std::vector<std::string_view>{name});
    const std::string top = top_dict(places, units_per_em, glyphs.size());
    append_index(out, std::vector<std::string_view>{top});
    append_index(out, std::vector<std::string_view>{"Adobe", "Identity"});
    append_index(out, {});  // global subroutines

    places.charset = out.size();
    append_big_endian(out, 2, 1);
    append_big_endian(out, 1, 2);
    append_big_endian(out, charstrings.size() - 1, 2);
    places.font_select = out.size();
    append_big_endian(out, 3, 1);
    append_big_endian(out, 1, 2);
    append_big_endian(out, 0, 3);
    append_big_endian(out, glyphs.size(), 2);
    places.private_dict = out.size();
    out += private_dict(units_per_em);
    places.font_array = out.size();
    const std::string dict = font_dict(places, units_per_em);
    append_index(out, std::vector<std::string_view>{dict});
    places.charstrings = out.size();
    if (pass == 1) append_index(out, glyphs);
  }
  return out;
}

}  // namespace kanyin
