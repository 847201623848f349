#include "content/png_file.h"

#include <cstddef>

#include <png.h>

#include "diag/expect.h"

namespace kanyin {

namespace {

/// Alpha behind the colours of each pixel, as libpng wants it.
std::string with_alpha(const PixelView& pixels) {
  const auto channels = static_cast<std::size_t>(pixels.channels);
  std::string bytes;
  bytes.reserve(pixels.bytes.size() + pixels.alpha.size());
  for (std::size_t i = 0; i < pixels.alpha.size(); ++i) {
    bytes += pixels.bytes.substr(i * channels, channels);
    bytes += pixels.alpha[i];
  }
  return bytes;
}

}  // namespace

std::string make_png(const PixelView& pixels) {
  const std::string interleaved = pixels.alpha.empty() ? std::string() : with_alpha(pixels);
  const std::string_view rows = pixels.alpha.empty() ? pixels.bytes : interleaved;

  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(pixels.width);
  image.height = static_cast<png_uint_32>(pixels.height);
  image.format = (pixels.channels == 1 ? PNG_FORMAT_GRAY : PNG_FORMAT_RGB) |
                 (pixels.alpha.empty() ? 0U : static_cast<png_uint_32>(PNG_FORMAT_FLAG_ALPHA));
  std::string file(PNG_IMAGE_PNG_SIZE_MAX(image), '\0');
  png_alloc_size_t size = file.size();
  const int done =
      png_image_write_to_memory(&image, file.data(), &size, 0, rows.data(), 0, nullptr);
  expect(done != 0, "there is memory for a picture that has been read");
  file.resize(size);
  return file;
}

}  // namespace kanyin
