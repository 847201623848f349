// A picture, checked and decoded as far as the writers need it.
#pragma once

#include <cstdint>
#include <string>

#include "diag/span.h"

namespace kanyin {

enum class PictureFormat { png, jpeg };

/// `pixels` holds rows from the top, `channels` bytes a pixel (1 gray, 3 RGB), eight bits each. It
/// is empty for a JPEG that can be passed through; one in CMYK, or lying on its side, is decoded.
/// `alpha` has one byte a pixel or is empty.
struct Picture {
  std::string path;  // inside the publication
  PictureFormat format = PictureFormat::png;
  int width = 0;
  int height = 0;
  int channels = 3;
  int dots_per_inch = 0;  // 0 if the file does not say
  std::string pixels;
  std::string alpha;
  std::string file;  // the bytes of the file as they are
  Span span{};       // where it is named first
};

}  // namespace kanyin
