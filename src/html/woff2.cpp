#include "html/woff2.h"

#include <brotli/encode.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <vector>

namespace kanyin {

namespace {

struct Table {
  std::string_view tag;
  std::string_view bytes;
};

/// Tags that a directory names by number, from 0 (WOFF2, 4.1).
constexpr std::string_view numbered_tags[] = {"cmap", "head", "hhea", "hmtx", "maxp",
                                              "name", "OS/2", "post", "cvt ", "fpgm",
                                              "glyf", "loca", "prep", "CFF ", "VORG"};

constexpr std::size_t header_size = 48;

std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t number = 0;
  for (std::size_t i = at; i < at + size; ++i) {
    number = number << 8U | static_cast<unsigned char>(bytes[i]);
  }
  return number;
}

void append(std::string& bytes, std::size_t number, std::size_t size) {
  for (std::size_t left = size; left > 0; --left) {
    bytes += static_cast<char>(number >> 8U * (left - 1) & 0xFFU);
  }
}

/// Seven bits a byte, the last without its highest bit (UIntBase128; WOFF2, 4.1).
void append_base128(std::string& bytes, std::size_t number) {
  std::string digits(1, static_cast<char>(number & 0x7FU));
  for (number >>= 7U; number > 0; number >>= 7U) {
    digits += static_cast<char>((number & 0x7FU) | 0x80U);
  }
  bytes.append(digits.rbegin(), digits.rend());
}

/// In the order of the file's directory; none if the file ends too soon.
std::vector<Table> tables_of(std::string_view font_file) {
  constexpr std::size_t directory = 12;
  constexpr std::size_t row_size = 16;
  std::vector<Table> tables;
  if (font_file.size() < directory) return tables;
  const std::size_t count = number_at(font_file, 4, 2);
  if (font_file.size() < directory + count * row_size) return tables;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t row = directory + i * row_size;
    const std::size_t begin = number_at(font_file, row + 8, 4);
    const std::size_t size = number_at(font_file, row + 12, 4);
    if (begin > font_file.size() || size > font_file.size() - begin) return {};
    tables.push_back({.tag = font_file.substr(row, 4), .bytes = font_file.substr(begin, size)});
  }
  return tables;
}

/// Tables stay as they are; for outlines that must be said, since rearranging them is the rule.
std::string directory_of(const std::vector<Table>& tables) {
  constexpr std::size_t tag_follows = 63;
  constexpr std::size_t not_rearranged = 3U << 6U;
  std::string rows;
  for (const Table& table : tables) {
    const auto* known = std::find(std::begin(numbered_tags), std::end(numbered_tags), table.tag);
    const bool is_numbered = known != std::end(numbered_tags);
    const bool is_outline = table.tag == "glyf" || table.tag == "loca";
    const std::size_t number =
        is_numbered ? static_cast<std::size_t>(known - std::begin(numbered_tags)) : tag_follows;
    append(rows, number | (is_outline ? not_rearranged : 0U), 1);
    if (!is_numbered) rows += table.tag;
    append_base128(rows, table.bytes.size());
  }
  return rows;
}

/// All tables in one row. The font says of itself that it has been packed (WOFF2, 5: head, flags,
/// bit 11).
std::string contents_of(const std::vector<Table>& tables) {
  constexpr std::size_t flags = 16;
  std::string contents;
  for (const Table& table : tables) {
    const std::size_t begin = contents.size();
    contents += table.bytes;
    if (table.tag != "head" || table.bytes.size() <= flags) continue;
    char& high = contents[begin + flags];
    high = static_cast<char>(static_cast<unsigned char>(high) | 0x08U);
  }
  return contents;
}

std::optional<std::string> compressed(const std::string& contents) {
  std::size_t size = BrotliEncoderMaxCompressedSize(contents.size());
  std::string packed(size, '\0');
  const bool done =
      BrotliEncoderCompress(BROTLI_MAX_QUALITY, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_FONT,
                            contents.size(), reinterpret_cast<const std::uint8_t*>(contents.data()),
                            &size, reinterpret_cast<std::uint8_t*>(packed.data()));
  if (!done) return std::nullopt;
  packed.resize(size);
  return packed;
}

std::size_t to_four(std::size_t size) { return (size + 3) / 4 * 4; }

/// The size that the font file has when it is unpacked.
std::size_t unpacked_size(const std::vector<Table>& tables) {
  std::size_t size = 12 + 16 * tables.size();
  for (const Table& table : tables) size += to_four(table.bytes.size());
  return size;
}

}  // namespace

std::optional<std::string> pack_woff2(std::string_view font_file) {
  const std::vector<Table> tables = tables_of(font_file);
  if (tables.empty()) return std::nullopt;
  const std::string directory = directory_of(tables);
  const std::optional<std::string> packed = compressed(contents_of(tables));
  if (!packed) return std::nullopt;

  const std::size_t size = to_four(header_size + directory.size() + packed->size());
  std::string file = "wOF2";
  file += font_file.substr(0, 4);
  append(file, size, 4);
  append(file, tables.size(), 2);
  append(file, 0, 2);  // reserved
  append(file, unpacked_size(tables), 4);
  append(file, packed->size(), 4);
  append(file, 0x10000, 4);        // version 1.0
  file.resize(header_size, '\0');  // neither metadata nor private data
  file += directory;
  file += *packed;
  file.resize(size, '\0');
  return file;
}

}  // namespace kanyin
