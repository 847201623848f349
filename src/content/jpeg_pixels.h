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

/// From 1 to 100, as libjpeg counts. Print magazines use about as much for paper; on a screen of
/// two dots a CSS pixel less is not seen.
inline constexpr int paper_quality = 88;
inline constexpr int screen_quality = 80;

/// At least `width` by `height`, if the file has as many, and not much more: what is left out need
/// not be decoded. Nothing comes back for a damaged file.
std::optional<JpegPixels> read_jpeg_pixels(std::string_view file, int width, int height);

/// What the colours of a file mean (ICC.1); empty if it does not say, or is no JPEG.
std::string color_profile(std::string_view file);

/// A file with an optional colour profile. `pixels` has at least one.
std::string make_jpeg(const JpegPixels& pixels, int quality, std::string_view profile = {});

}  // namespace kanyin
