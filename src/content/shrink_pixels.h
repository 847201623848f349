// A picture with fewer pixels: each is the mean of the area that it covers, in whole numbers, so
// that every machine gets the same one.
#pragma once

#include <string>
#include <string_view>

namespace kanyin {

/// Rows from the top, `channels` bytes a pixel; `alpha` has one byte a pixel or is empty. Looks
/// into what someone else keeps.
struct PixelView {
  int width = 0;
  int height = 0;
  int channels = 3;
  std::string_view bytes;
  std::string_view alpha;
};

struct Pixels {
  int width = 0;
  int height = 0;
  int channels = 3;
  std::string bytes;
  std::string alpha;
};

/// `width` and `height` are at least 1 and at most those of `from`. What cannot be seen through
/// alpha lends the visible no colour.
Pixels shrink_pixels(const PixelView& from, int width, int height);

}  // namespace kanyin
