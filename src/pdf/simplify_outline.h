// Leaves out points of an outline that no press can show. Free Chinese faces are often traced from
// scans, with several strokes where one would do; on paper they are bytes and nothing else.
#pragma once

#include <cstdint>

#include "pdf/outline.h"

namespace kanyin {

/// The outline with fewer strokes, none of which strays farther from it than `tolerance` units.
/// Corners and the points where strokes meet at an angle stay where they are. A line that only
/// leads back to the start of its contour is left out.
Outline simplify_outline(const Outline& outline, std::int32_t tolerance);

}  // namespace kanyin
