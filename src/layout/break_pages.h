// Divides a flow of strips into pages. All divisions are weighed against each other, so that a
// short page late in the issue is not the price of a full one at its beginning.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/strip.h"

namespace kanyin {

/// The room on a page. Strips that stand on the grid begin at multiples of `grid_leading`.
struct PageRoom {
  Length height;
  Length grid_leading;
  Length footnote_gap;  // above the first footnote, with its rule
  Length last_reserve;  // kept free at the foot of the last page
  Length line_gap{};    // below the text of a line of the grid; the last one hangs out of the page
};

/// Strips `first` to `end` (not included) and the top of each of them.
struct PageSlice {
  std::size_t first = 0;
  std::size_t end = 0;
  std::vector<Length> tops;
};

/// At least one slice; every strip is in one. A strip that is taller than the room stands alone.
std::vector<PageSlice> break_pages(const Flow& flow, const PageRoom& room);

}  // namespace kanyin
