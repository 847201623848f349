#include "layout/paper.h"

#include <algorithm>

namespace kanyin {

namespace {

/// Crop marks keep clear of the page and of what bleeds.
constexpr Length crop_mark_length = millimetres(5);
constexpr Length least_crop_distance = millimetres(3);
constexpr Length crop_mark_thickness = Length{250};

void add_crop_marks(Page& page, const Rect& trim) {
  const auto add = [&page](Point from, Point to) {
    page.items.push_back({ElementId::furniture, Rule{from, to, crop_mark_thickness, black}});
  };
  for (const Length x : {trim.origin.x, trim.right()}) {
    add({x, {}}, {x, crop_mark_length});
    add({x, page.size.height - crop_mark_length}, {x, page.size.height});
  }
  for (const Length y : {trim.origin.y, trim.bottom()}) {
    add({{}, y}, {crop_mark_length, y});
    add({page.size.width - crop_mark_length, y}, {page.size.width, y});
  }
}

}  // namespace

Length outset(const PageLook& look) {
  if (!look.crop_marks) return look.bleed;
  return std::max(look.bleed, least_crop_distance) + crop_mark_length;
}

Length mirror_shift(const PageLook& look, int folio) {
  return look.mirrored && folio % 2 == 0 ? look.right - look.left : Length{};
}

void add_print_boxes(Page& page, const PageLook& look) {
  const Length out = outset(look);
  const Rect trim{{out, out}, look.size};
  const Length edge = out - look.bleed;
  const Size printed{look.size.width + 2 * look.bleed, look.size.height + 2 * look.bleed};
  page.size = {look.size.width + 2 * out, look.size.height + 2 * out};
  page.boxes = PrintBoxes{.trim = trim, .bleed = {{edge, edge}, printed}};
  if (look.crop_marks) add_crop_marks(page, trim);
}

}  // namespace kanyin
