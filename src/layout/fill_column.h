// Fills a column from top to bottom with strips and with the floats between them. What a page may
// cost is decided elsewhere; here is only what stands where.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/break_pages.h"

namespace kanyin {

/// One thing that stands in a column, or waits to.
struct ColumnItem {
  enum class Kind { strip, floating } kind = Kind::strip;
  std::size_t index = 0;  // in `Flow::strips` or `Flow::floats`
  friend bool operator==(const ColumnItem&, const ColumnItem&) = default;
};

/// What the first thing in a column does with the space above it.
enum class Opening { at_top, below_something };

class ColumnFiller {
 public:
  /// `top` is counted from the top of the page.
  ColumnFiller(const Flow& flow, const PageRoom& room, Length top, Opening opening)
      : flow_(flow), room_(room), used_(top), opening_(opening) {}

  /// Where the top of the item comes to stand.
  Length add(const ColumnItem& item);

  /// How far down the column reaches with its footnotes. The gap below the last line of the grid
  /// does not count: it may hang out of the page.
  Length used() const { return used_ - hanging_ + footnotes_; }

  /// Where the next thing may begin.
  Length bottom() const { return used_ + footnotes_; }

 private:
  Length next_grid_line(Length y) const;

  const Flow& flow_;
  const PageRoom& room_;
  Length used_;
  Opening opening_;
  bool empty_ = true;
  bool no_strip_ = true;  // though there may be floats
  Length hanging_;
  Length footnotes_;
};

/// The strip behind an item.
const Strip& strip_of(const Flow& flow, const ColumnItem& item);

/// Where the columns end that hold all items and are as low as can be, and how far down the
/// longest reaches. No ends if `limit` is too high up for all of them. No column is longer than one
/// on its left would allow.
struct BalancedColumns {
  std::vector<std::size_t> ends;  // in the items, one for each column that is used
  Length used;
  Length bottom;
  Length shortest;  // how far down the shortest reaches, or `top` where one is empty
};
BalancedColumns balance_columns(const Flow& flow, const PageRoom& room,
                                const std::vector<ColumnItem>& items, int columns, Length top,
                                Opening opening, Length limit);

}  // namespace kanyin
