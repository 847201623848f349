#include "content/upright.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "content/jpeg_segments.h"

namespace kanyin {

namespace {

constexpr std::string_view exif_mark{"Exif\0\0", 6};
constexpr unsigned orientation_tag = 0x0112;

/// Numbers of a TIFF structure in its own byte order; zero beyond its end.
class TiffBytes {
 public:
  explicit TiffBytes(std::string_view bytes)
      : bytes_(bytes), little_(bytes.starts_with(std::string_view("II", 2))) {}

  unsigned byte(std::size_t at) const {
    return at < bytes_.size() ? static_cast<unsigned char>(bytes_[at]) : 0U;
  }
  unsigned short_at(std::size_t at) const {
    const unsigned first = byte(at);
    const unsigned second = byte(at + 1);
    return little_ ? second << 8 | first : first << 8 | second;
  }
  std::size_t long_at(std::size_t at) const {
    const std::size_t first = short_at(at);
    const std::size_t second = short_at(at + 2);
    return little_ ? second << 16 | first : first << 16 | second;
  }

 private:
  std::string_view bytes_;
  bool little_;
};

int orientation_in(std::string_view tiff_bytes) {
  const TiffBytes tiff(tiff_bytes);
  const std::size_t directory = tiff.long_at(4);
  const unsigned count = tiff.short_at(directory);
  for (unsigned i = 0; i < count; ++i) {
    const std::size_t entry = directory + 2 + std::size_t{i} * 12;
    if (entry + 12 > tiff_bytes.size()) break;
    if (tiff.short_at(entry) != orientation_tag) continue;
    const unsigned value = tiff.short_at(entry + 8);
    return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
  }
  return 1;
}

}  // namespace

int exif_orientation(std::string_view jpeg) {
  constexpr unsigned exif_app = 0xE1;
  JpegSegments segments(jpeg);
  while (const std::optional<JpegSegment> segment = segments.next()) {
    if (segment->marker == exif_app && segment->payload.starts_with(exif_mark)) {
      return orientation_in(segment->payload.substr(exif_mark.size()));
    }
  }
  return 1;
}

void turn_upright(Picture& picture, int orientation) {
  if (orientation == 1) return;
  const bool swaps_sides = orientation >= 5;
  const int old_width = picture.width;
  const int old_height = picture.height;
  if (swaps_sides) std::swap(picture.width, picture.height);

  std::string turned;
  turned.reserve(picture.pixels.size());
  const auto channels = static_cast<std::size_t>(picture.channels);
  for (int y = 0; y < picture.height; ++y) {
    for (int x = 0; x < picture.width; ++x) {
      // Where the upright pixel (x, y) lies in the file.
      int column = swaps_sides ? y : x;
      int row = swaps_sides ? x : y;
      const bool from_right =
          orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
      const bool from_below =
          orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
      if (from_right) column = old_width - 1 - column;
      if (from_below) row = old_height - 1 - row;
      const std::size_t index =
          static_cast<std::size_t>(row) * static_cast<std::size_t>(old_width) +
          static_cast<std::size_t>(column);
      turned.append(picture.pixels, index * channels, channels);
    }
  }
  picture.pixels = std::move(turned);
}

}  // namespace kanyin
