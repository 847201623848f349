// JPEG to pixels and back, for pictures that are finer than what any press shows.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kanyin {

/// Rows from the top, `channels` bytes a pixel: 1 gray, 3 RGB.
struct JpegPixels {
  int width = 0;
  int height = 0;
  int channels = 3;
  std::string bytes;
};

/// At least `width` by `height`, if the file has as many, and not much more: what is left out need
/// not be decoded. Nothing comes back for a damaged file.
std::optional<JpegPixels> read_jpeg_pixels(std::string_view file, int width, int height);

/// A file without visible loss. `pixels` has at least one.
std::string make_jpeg(const JpegPixels& pixels);

}  // namespace kanyin
