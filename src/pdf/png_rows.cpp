#include "pdf/png_rows.h"

#include <cstdint>

namespace kanyin {

namespace {

// Colour types (ISO/IEC 15948, 11.2.2).
constexpr int gray = 0;
constexpr int rgb = 2;
constexpr int indexed = 3;

std::uint32_t number_at(std::string_view bytes, std::size_t place) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    number = number << 8 | static_cast<unsigned char>(bytes[place + i]);
  }
  return number;
}

struct Chunk {
  std::string_view name;
  std::string_view data;
};

/// Takes a chunk from the front of `rest`; nothing if there is no whole one.
std::optional<Chunk> take_chunk(std::string_view& rest) {
  constexpr std::size_t around = 12;  // length, name and check sum
  if (rest.size() < around || rest.size() - around < number_at(rest, 0)) return std::nullopt;
  const std::size_t size = number_at(rest, 0);
  const Chunk chunk{.name = rest.substr(4, 4), .data = rest.substr(8, size)};
  rest.remove_prefix(size + around);
  return chunk;
}

std::optional<PngRows> read_header(std::string_view data) {
  if (data.size() != 13) return std::nullopt;
  const int color_type = static_cast<unsigned char>(data[9]);
  const bool plain = data[10] == 0 && data[11] == 0 && data[12] == 0;
  const bool known = color_type == gray || color_type == rgb || color_type == indexed;
  if (!plain || !known || data[8] > 8) return std::nullopt;
  return PngRows{.width = static_cast<int>(number_at(data, 0)),
                 .height = static_cast<int>(number_at(data, 4)),
                 .bits = data[8],
                 .channels = color_type == rgb ? 3 : 1,
                 .palette = {},
                 .deflated = {}};
}

}  // namespace

std::optional<PngRows> read_png_rows(std::string_view file) {
  constexpr std::string_view signature = "\x89PNG\r\n\x1A\n";
  if (!file.starts_with(signature)) return std::nullopt;
  std::string_view rest = file.substr(signature.size());
  const std::optional<Chunk> first = take_chunk(rest);
  if (!first || first->name != "IHDR") return std::nullopt;
  std::optional<PngRows> rows = read_header(first->data);
  if (!rows) return std::nullopt;
  const bool has_indexes = first->data[9] == indexed;

  while (const std::optional<Chunk> chunk = take_chunk(rest)) {
    if (chunk->name == "tRNS") return std::nullopt;
    if (chunk->name == "PLTE" && has_indexes) rows->palette = chunk->data;
    if (chunk->name == "IDAT") rows->deflated += chunk->data;
    if (chunk->name != "IEND") continue;
    if (rows->deflated.empty() || rows->palette.empty() == has_indexes) return std::nullopt;
    return rows;
  }
  return std::nullopt;
}

}  // namespace kanyin
