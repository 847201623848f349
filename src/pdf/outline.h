// The outline of a glyph as points and strokes, apart from any font format.
#pragma once

#include <cstdint>
#include <vector>

namespace kanyin {

/// In units of the face; `y` upwards.
struct OutlinePoint {
  std::int32_t x = 0;
  std::int32_t y = 0;

  friend bool operator==(OutlinePoint, OutlinePoint) = default;
  friend OutlinePoint operator+(OutlinePoint a, OutlinePoint b) { return {a.x + b.x, a.y + b.y}; }
  friend OutlinePoint operator-(OutlinePoint a, OutlinePoint b) { return {a.x - b.x, a.y - b.y}; }
};

/// A straight line or a cubic Bézier curve that begins where the stroke before it ends. A line
/// leaves its control points alone.
struct Stroke {
  enum class Kind : std::uint8_t { line, curve };
  Kind kind = Kind::line;
  OutlinePoint control1;
  OutlinePoint control2;
  OutlinePoint end;
};

/// A closed line. Where the last stroke does not end at the start, a straight line closes it.
struct Contour {
  OutlinePoint start;
  std::vector<Stroke> strokes;
};

using Outline = std::vector<Contour>;

}  // namespace kanyin
