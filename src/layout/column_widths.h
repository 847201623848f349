// How the columns of a table share the width of the page.
#pragma once

#include <vector>

#include "geom/length.h"

namespace kanyin {

struct ColumnNeeds {
  Length least;
  std::vector<Length> cells;  // the width of each on one line
};

/// Columns that can all have their cells on one line get that and leave the rest unused. Otherwise
/// each gets its `least`, or that one line if it is no more than an equal part, and what is left
/// goes, bit by bit, where it saves most lines. Least widths that are too much together are shrunk
/// in proportion. What is needed is without the white at the edges of a column, `edges` together;
/// the widths are with it.
std::vector<Length> column_widths(const std::vector<ColumnNeeds>& columns, Length edges,
                                  Length room);

}  // namespace kanyin
