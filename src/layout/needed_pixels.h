// How fine the pictures of an issue need be where they stand.
#pragma once

#include <map>

#include "layout/page.h"

namespace kanyin {

/// Both 0 where the picture is wanted as it is.
struct PixelSize {
  int width = 0;
  int height = 0;
};

/// For each picture that is shown, what its largest place needs.
std::map<PictureId, PixelSize> needed_pixels(const PagedIssue& pages);

}  // namespace kanyin
