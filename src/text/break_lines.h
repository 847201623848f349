// Chooses where the lines of a paragraph end. All ways to break it are weighed together, so that a
// tight line is not followed by a loose one for want of looking ahead.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "style/style_sheet.h"
#include "text/break_points.h"
#include "text/line_sums.h"

namespace kanyin {

/// What the lines have to fit.
struct LineFit {
  Length first_width;
  Length width;  // of all further lines
  Length em;
  Align align = Align::justify;
  int shortest_last_line = 2;
};

/// The lines of `text`, at least one unless it is empty. What is longer than a line is broken
/// anywhere; a single cluster that is wider than the line sticks out.
std::vector<LineRange> break_lines(LineRange text, const LineSums& sums,
                                   std::span<const Break> breaks, const LineFit& fit);

}  // namespace kanyin
