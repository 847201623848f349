// A picture for screens: no wider than a page has room for, and in the format that takes fewer
// bytes. A photograph of a telephone is ten times as large as any screen shows of it.
#pragma once

#include <string>
#include <string_view>

#include "model/picture.h"

namespace kanyin {

struct ScreenPicture {
  PictureFormat format = PictureFormat::png;
  int width = 0;
  int height = 0;
  std::string bytes;  // empty if the picture's own file serves
};

/// `most_width` is in pixels and at least 1. A picture that is no wider keeps its pixels, as does
/// one that would take more bytes with fewer of them. What a camera notes in its files, such as the
/// place, is not shown to the world.
ScreenPicture screen_picture(const Picture& picture, int most_width);

/// The bytes of the file to show. `picture` is what `shown` was made from.
std::string_view screen_file(const ScreenPicture& shown, const Picture& picture);

}  // namespace kanyin
