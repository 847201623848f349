#include "content/screen_picture.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "content/jpeg_pixels.h"
#include "content/jpeg_segments.h"
#include "content/png_file.h"
#include "content/shrink_pixels.h"

namespace kanyin {

namespace {

struct SmallFile {
  PictureFormat format = PictureFormat::png;
  std::string bytes;
};

int height_at(const Picture& picture, int width) {
  const std::int64_t height =
      (std::int64_t{picture.height} * width + picture.width / 2) / picture.width;
  return static_cast<int>(std::max<std::int64_t>(height, 1));
}

/// What the colours of the file mean, where they have stayed what they were: ink has become RGB.
std::string kept_profile(const Picture& picture, int channels) {
  constexpr std::size_t space_begin = 16;  // ICC.1, 7.2.6
  std::string profile = color_profile(picture.file);
  const std::string_view space = channels == 1 ? "GRAY" : "RGB ";
  if (profile.size() < space_begin + space.size()) return {};
  return profile.compare(space_begin, space.size(), space) == 0 ? profile : std::string();
}

std::string jpeg_of(Pixels pixels, std::string_view profile) {
  return make_jpeg({.width = pixels.width,
                    .height = pixels.height,
                    .channels = pixels.channels,
                    .bytes = std::move(pixels.bytes)},
                   screen_quality, profile);
}

/// Nothing for a file that is damaged, which whoever read it has told.
std::optional<SmallFile> smaller_photograph(const Picture& picture, int width, int height) {
  JpegPixels decoded;
  PixelView pixels{.width = picture.width,
                   .height = picture.height,
                   .channels = picture.channels,
                   .bytes = picture.pixels,
                   .alpha = {}};
  if (picture.pixels.empty()) {
    std::optional<JpegPixels> read = read_jpeg_pixels(picture.file, width, height);
    if (!read || read->width < width || read->height < height) return std::nullopt;
    decoded = *std::move(read);
    pixels = {.width = decoded.width,
              .height = decoded.height,
              .channels = decoded.channels,
              .bytes = decoded.bytes,
              .alpha = {}};
  }
  return SmallFile{PictureFormat::jpeg, jpeg_of(shrink_pixels(pixels, width, height),
                                                kept_profile(picture, pixels.channels))};
}

/// Lines and letters stay sharp in a PNG; a photograph that came as one takes many times the bytes
/// of a JPEG.
SmallFile smaller_drawing(const Picture& picture, int width, int height) {
  constexpr std::size_t worth_a_loss = 2;
  Pixels small = shrink_pixels({.width = picture.width,
                                .height = picture.height,
                                .channels = picture.channels,
                                .bytes = picture.pixels,
                                .alpha = picture.alpha},
                               width, height);
  std::string png = make_png({.width = small.width,
                              .height = small.height,
                              .channels = small.channels,
                              .bytes = small.bytes,
                              .alpha = small.alpha});
  if (!small.alpha.empty()) return {PictureFormat::png, std::move(png)};
  std::string jpeg = jpeg_of(std::move(small), {});
  if (png.size() <= worth_a_loss * jpeg.size()) return {PictureFormat::png, std::move(png)};
  return {PictureFormat::jpeg, std::move(jpeg)};
}

}  // namespace

ScreenPicture screen_picture(const Picture& picture, int most_width) {
  ScreenPicture own{
      .format = picture.format, .width = picture.width, .height = picture.height, .bytes = {}};
  const bool is_photograph = picture.format == PictureFormat::jpeg;
  // Ink, and a picture that lies on its side: not all that shows pages shows these as they are.
  const bool is_odd = is_photograph && !picture.pixels.empty();
  if (is_photograph && !is_odd) own.bytes = without_notes(picture.file, JpegNotes::profile);
  if (picture.width <= most_width && !is_odd) return own;
  const int width = std::min(picture.width, most_width);
  const int height = height_at(picture, width);
  std::optional<SmallFile> smaller = is_photograph ? smaller_photograph(picture, width, height)
                                                   : smaller_drawing(picture, width, height);
  if (!smaller || (smaller->bytes.size() >= picture.file.size() && !is_odd)) return own;
  return {.format = smaller->format,
          .width = width,
          .height = height,
          .bytes = std::move(smaller->bytes)};
}

std::string_view screen_file(const ScreenPicture& shown, const Picture& picture) {
  return shown.bytes.empty() ? picture.file : shown.bytes;
}

}  // namespace kanyin
