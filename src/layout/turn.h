// Pages that lie on their side (横排), for tables wider than a page that stands. They are laid out
// as pages wider than high and then turned against the clock, so that the head of a table is at the
// left edge of the paper: the binding of odd pages and the cut edge of even ones (GB/T 9704-2012,
// clause 8).
#pragma once

#include <vector>

#include "layout/page.h"
#include "style/design.h"

namespace kanyin {

/// The same design with its paper on its side: the margins stay where they are on the standing
/// paper, and the grid has as many cells and lines as there is room for.
Design landscape(const Design& design);

/// The items of a page on its side, on the standing paper of this height.
void append_turned(std::vector<DisplayItem>& to, const std::vector<DisplayItem>& items,
                   Length paper_height);

}  // namespace kanyin
