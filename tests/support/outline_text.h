// Outlines as text, so that tests can compare them: `M0,0 L10,0 C1,2 3,4 5,6`.
#pragma once

#include <string>

#include "pdf/outline.h"

namespace kanyin {

inline std::string outline_text(const Outline& outline) {
  const auto point = [](OutlinePoint at) {
    return std::to_string(at.x) + "," + std::to_string(at.y);
  };
  std::string out;
  for (const Contour& contour : outline) {
    if (!out.empty()) out += " ";
    out += "M" + point(contour.start);
    for (const Stroke& stroke : contour.strokes) {
      if (stroke.kind == Stroke::Kind::line) {
        out += " L" + point(stroke.end);
      } else {
        out +=
            " C" + point(stroke.control1) + " " + point(stroke.control2) + " " + point(stroke.end);
      }
    }
  }
  return out;
}

inline Stroke line_to(OutlinePoint end) {
  Stroke stroke;
  stroke.end = end;
  return stroke;
}

inline Stroke curve_to(OutlinePoint control1, OutlinePoint control2, OutlinePoint end) {
  return {.kind = Stroke::Kind::curve, .control1 = control1, .control2 = control2, .end = end};
}

}  // namespace kanyin
