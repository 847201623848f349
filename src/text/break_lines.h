// Chooses where the lines of a paragraph end. All ways to break it are weighed together, so that a
// tight line is not followed by a loose one for want of looking ahead.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "style/style_sheet.h"
#include "text/break_points.h"
#include "text/cell_grid.h"
#include "text/line_sums.h"

namespace kanyin {

/// What the lines have to fit.
struct LineFit {
  Length first_width;
  Length width;  // of all further lines
  Length em;
  Align align = Align::justify;
  int shortest_last_line = 2;
  const CellGrid* cells = nullptr;  // on a strict grid, whose cells are one em
};

/// The lines of `text`, at least one unless it is empty. What is longer than a line is broken
/// anywhere; a single cluster that is wider than the line sticks out.
std::vector<LineRange> break_lines(LineRange text, const LineSums& sums,
                                   std::span<const Break> breaks, const LineFit& fit);

/// How much each place of a line widens, in thousandths of an em, once word spaces and Han-Latin
/// gaps have taken what they can.
std::int64_t looseness(Length missing, const LineRoom& room, Length em);

/// Past this a place looks torn.
inline constexpr std::int64_t loose = 120;

}  // namespace kanyin
