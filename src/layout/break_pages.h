// Divides a flow of strips into pages and their columns. All divisions are weighed against each
// other, so that a short page late in the issue is not the price of a full one at its beginning.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/strip.h"

namespace kanyin {

/// The room on a page. Strips that stand on the grid begin at multiples of `grid_leading`.
struct PageRoom {
  Length height;
  Length grid_leading;
  Length footnote_gap;   // above the first footnote, with its rule
  Length last_reserve;   // kept free at the foot of the last page
  Length line_gap{};     // below the text of a line of the grid; the last one hangs out of the page
  int columns = 1;       // of text, side by side
  Length column_step{};  // from the left edge of one column to that of the next
};

/// A float on its page.
struct PlacedFloat {
  std::size_t index = 0;  // in `Flow::floats`
  Point place;
};

/// The footnotes of a column; the last one ends at `bottom`.
struct PlacedFootnotes {
  std::vector<std::size_t> footnotes;  // in `Flow::footnotes`
  Length left;
  Length bottom;
};

/// Strips `first` to `end` (not included) and the place of each of them, from the top left corner
/// of the type area.
struct PageSlice {
  std::size_t first = 0;
  std::size_t end = 0;
  std::vector<Length> tops;
  std::vector<Length> lefts;
  std::vector<std::size_t> openers;  // the first strip of each column, floats not counted
  std::vector<PlacedFloat> floats;
  std::vector<PlacedFootnotes> footnotes;
  Length bottom;  // of what flows
};

/// At least one slice; every strip and every float is in one. A strip that is taller than the room
/// stands alone. Columns that end above something as wide as the page, or with the issue, are of
/// one height.
std::vector<PageSlice> break_pages(const Flow& flow, const PageRoom& room);

}  // namespace kanyin
