// Places on a page. The origin is the page's top left corner, x grows to the right and y grows
// downwards, as a reader's eye goes; writers whose format has another origin convert.
#pragma once

#include "geom/length.h"

namespace kanyin {

struct Point {
  Length x;
  Length y;
  friend constexpr bool operator==(Point, Point) = default;
  friend constexpr Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
};

struct Size {
  Length width;
  Length height;
  friend constexpr bool operator==(Size, Size) = default;
};

struct Rect {
  Point origin;  // top left
  Size size;
  constexpr Length right() const { return origin.x + size.width; }
  constexpr Length bottom() const { return origin.y + size.height; }
  friend constexpr bool operator==(const Rect&, const Rect&) = default;
};

}  // namespace kanyin
