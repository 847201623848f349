// Pixels to a PNG, for pictures that are drawn anew.
#pragma once

#include <string>

#include "content/shrink_pixels.h"

namespace kanyin {

/// A file that holds exactly these pixels, in sRGB. `pixels` has at least one.
std::string make_png(const PixelView& pixels);

}  // namespace kanyin
