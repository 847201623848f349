#include "layout/needed_pixels.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace kanyin {

namespace {

int dots_on(Length side, int dots_per_inch) {
  constexpr std::int64_t inch = 72'000;  // millipoints
  return static_cast<int>((side.millipoints * dots_per_inch + inch - 1) / inch);
}

}  // namespace

std::map<PictureId, PixelSize> needed_pixels(const PagedIssue& pages) {
  std::map<PictureId, PixelSize> needed;
  for (const Page& page : pages.pages) {
    for (const DisplayItem& item : page.items) {
      const PlacedPicture* placed = std::get_if<PlacedPicture>(&item.shape);
      if (placed == nullptr) continue;
      PixelSize& size = needed[placed->picture];
      Size shown = placed->area.size;
      if (placed->turn == Turn::quarter) std::swap(shown.width, shown.height);
      size.width = std::max(size.width, dots_on(shown.width, placed->dots_per_inch));
      size.height = std::max(size.height, dots_on(shown.height, placed->dots_per_inch));
    }
  }
  return needed;
}

}  // namespace kanyin
