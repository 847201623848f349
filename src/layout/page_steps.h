// How pages come about, step by step: how far a flow has been placed, what one step adds, and what
// the page is like there. Searching for the cheapest steps and placing what they hold ask the same
// questions.
#pragma once

#include <cstddef>
#include <tuple>
#include <vector>

#include "layout/break_pages.h"
#include "layout/fill_column.h"

namespace kanyin {

/// How far the flow has been placed: before this strip and this float, in this column of the page,
/// whose columns begin at `top` and end `foot` above the foot of the page. Column 0 of a page with
/// nothing on it is a new page.
struct PageState {
  std::size_t strip = 0;
  std::size_t next_float = 0;
  int column = 0;
  Length top;
  Length foot;

  bool opens_page() const { return column == 0 && top == Length{} && foot == Length{}; }

  /// Whatever leads to a state is before it: a page is turned when all is placed that may stand on
  /// it.
  auto order() const { return std::tuple(strip, next_float, opens_page(), column, top, foot); }

  friend bool operator==(const PageState&, const PageState&) = default;
  friend bool operator<(const PageState& a, const PageState& b) { return a.order() < b.order(); }
};

enum class PageMove {
  none,
  fill_column,      // one column to its foot
  finish_run,       // all that is left of a run in columns of one height
  finish_at_float,  // the same up to a float as wide as the page, and that float
  place_at_foot,    // a float as wide as the page, at its foot
  turn_page,        // nothing more on this page
  place_floats,     // a page of what is left when all strips are placed
};

/// A way from one state to another.
struct PageStep {
  PageMove move = PageMove::none;
  PageState from;
  std::size_t end = 0;         // strips before this one are placed
  std::size_t top_floats = 0;  // placed first, at the top
  std::size_t float_end = 0;   // floats before this one are placed, if they are come by
};

/// A step and where it leads.
struct TakenStep {
  PageStep step;
  PageState to;
};

/// A flow on its way into pages of one kind. Both outlive it.
class PageSpace {
 public:
  PageSpace(const Flow& flow, const PageRoom& room) : flow_(flow), room_(room) {}

  const Flow& flow() const { return flow_; }
  const PageRoom& room() const { return room_; }

  /// Everything is placed.
  PageState done() const { return {flow_.strips.size(), flow_.floats.size(), 0, {}, {}}; }

  /// How far down the columns may reach.
  Length column_foot(const PageState& state) const { return room_.height - state.foot; }

  /// Whether a float takes the page where its strips are in columns.
  bool is_wide(std::size_t floating) const;

  /// Where the strips from `first` on end that stand in the same columns.
  std::size_t run_end(std::size_t first) const;
  int columns_of_run(std::size_t first) const;

  bool top_floats_are_wide(const PageState& state, std::size_t top_floats) const;

  /// Where the columns begin, below floats as wide as the page.
  Length columns_top(const PageState& state, std::size_t top_floats) const;

  Opening opening(const PageState& state, Length top) const;

 private:
  const Flow& flow_;
  const PageRoom& room_;
};

/// The items of a column or a run one by one, in the order of reading.
class ItemRow {
 public:
  ItemRow(const PageSpace& space, const PageState& state, std::size_t top_floats,
          std::size_t float_end);

  /// Adds a strip and the floats that come by after it.
  void add(std::size_t strip);

  const std::vector<ColumnItem>& items() const { return items_; }
  std::size_t next_float() const { return next_float_; }
  /// Whether a float has come by that was not to be placed.
  bool passed_by() const { return passed_by_; }

 private:
  const PageSpace& space_;
  std::size_t float_end_;
  std::size_t next_float_;
  bool passed_by_ = false;
  std::vector<ColumnItem> items_;
};

}  // namespace kanyin
