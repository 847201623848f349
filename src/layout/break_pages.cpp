#include "layout/break_pages.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <map>
#include <tuple>
#include <utility>

#include "diag/expect.h"
#include "layout/fill_column.h"

namespace kanyin {

namespace {

/// What a page may cost. A line that is left empty costs about 10,000. A forbidden break costs more
/// than any number of short pages, so that it is taken only where no allowed one exists.
constexpr std::int64_t forbidden_break = std::int64_t{1} << 36;
constexpr std::int64_t overfull = std::int64_t{1} << 44;
constexpr std::int64_t every_page = 1000;

/// Columns of one height that are not, for each line between the highest and the lowest.
constexpr std::int64_t cost_of_uneven_line = 4000;

/// Better than three empty lines, worse than two; better than five, worse than four.
constexpr std::int64_t dear_break = 25000;
constexpr std::int64_t dearest_break = 800000;

/// A last page that carries the footer with less than two lines of text looks forgotten.
constexpr std::int64_t thin_last_page = 30000;

/// A float that waits for the next column, one in a column before the place where it was written,
/// one across the page at the top of the page of that place, one that parts the columns, and one at
/// the head of a page of another article.
constexpr std::int64_t waiting_float = 15000;
constexpr std::int64_t early_float = 20000;
constexpr std::int64_t early_wide_float = 4000;
constexpr std::int64_t parting_float = 6000;
constexpr std::int64_t strayed_float = 1000000;

constexpr std::int64_t foot_float = 5000;

/// What is written so many strips later is on another page.
constexpr std::size_t furthest_early_float = 200;

/// As many floats may stand on top of each other at the head of a column.
constexpr std::size_t most_top_floats = 2;

/// A page of more than two empty lines, whatever their number: one page left shorter is better than
/// three left short.
constexpr std::int64_t short_page = 60000;

/// Up to two empty lines at the foot are cheap, so that they stand where they must; more are dear,
/// so that two pages share a great many. An early page costs more than a late one: between equals
/// the later page is the short one. `rest` is how much of the flow follows, in thousandths.
std::int64_t cost_of_gap(Length gap, std::size_t rest, const PageRoom& room) {
  const std::int64_t tenths = gap.millipoints * 10 / room.grid_leading.millipoints;
  const std::int64_t beyond = std::max<std::int64_t>(0, tenths - 20);
  return tenths * static_cast<std::int64_t>(1000 + rest) + beyond * beyond * 1000 +
         (beyond > 0 ? short_page : 0);
}

/// How far the flow has been placed: before this strip and this float, in this column of the page,
/// whose columns begin at `top` and end `foot` above the foot of the page. Column 0 of a page with
/// nothing on it is a new page.
struct State {
  std::size_t strip = 0;
  std::size_t next_float = 0;
  int column = 0;
  Length top;
  Length foot;

  bool opens_page() const { return column == 0 && top == Length{} && foot == Length{}; }
  auto place() const { return std::tie(strip, next_float, column, top, foot); }

  friend bool operator==(const State&, const State&) = default;
  friend bool operator<(const State& a, const State& b) { return a.place() < b.place(); }
};

enum class Move {
  none,
  fill_column,      // one column to its foot
  finish_run,       // all that is left of a run in columns of one height
  finish_at_float,  // the same up to a float as wide as the page, and that float
  place_at_foot,    // a float as wide as the page, at its foot
  turn_page,        // nothing more on this page
  place_floats,     // a page of what is left when all strips are placed
};

/// A way from one state to another.
struct Step {
  Move move = Move::none;
  State from;
  std::size_t end = 0;         // strips before this one are placed
  std::size_t top_floats = 0;  // placed first, at the top
  std::size_t float_end = 0;   // floats before this one are placed, if they are come by
};

struct Reached {
  std::int64_t cost = std::numeric_limits<std::int64_t>::max();
  Step step;
};

class PageBreaker {
 public:
  PageBreaker(const Flow& flow, const PageRoom& room)
      : flow_(flow), room_(room), count_(flow.strips.size()), float_count_(flow.floats.size()) {}

  std::vector<PageSlice> slices() {
    reached_[State{}] = {0, {}};
    // Steps lead to greater states only, so that each is final when its turn comes.
    for (auto at = reached_.begin(); at != reached_.end(); ++at) {
      if (at->first != done()) expand(at->first, at->second.cost);
    }
    return collect();
  }

 private:
  State done() const { return {count_, float_count_, 0, {}, {}}; }

  /// How far down the columns may reach.
  Length column_foot(const State& state) const { return room_.height - state.foot; }

  bool is_wide(std::size_t index) const {
    return room_.columns > 1 && flow_.floats[index].strip.across == Across::page;
  }

  /// Strips from `first` on that stand in the same columns.
  std::size_t run_end(std::size_t first) const {
    if (room_.columns == 1) return count_;
    std::size_t end = first;
    while (end < count_ && flow_.strips[end].across == flow_.strips[first].across) ++end;
    return end;
  }

  int columns_of_run(std::size_t first) const {
    return flow_.strips[first].across == Across::page ? 1 : room_.columns;
  }

  std::size_t rest_after(std::size_t end) const { return (count_ - end) * 1000 / count_; }

  void reach(const State& state, std::int64_t cost, const Step& step) {
    Reached& reached = reached_[state];
    if (cost < reached.cost) reached = {cost, step};
  }

  /// A new page begins before this strip. A float must not stand on a page before that of its
  /// place.
  void reach_page(std::size_t end, std::size_t next_float, std::int64_t cost, const Step& step) {
    if (next_float > 0 && flow_.floats[next_float - 1].before > end) return;
    reach({end, next_float, 0, {}, {}}, cost + every_page, step);
  }

  std::int64_t cost_of_break(std::size_t before) const {
    if (before == count_) return 0;
    switch (flow_.strips[before].break_before) {
      case BreakBefore::allowed:
        return 0;
      case BreakBefore::dear:
        return dear_break;
      case BreakBefore::dearest:
        return dearest_break;
      case BreakBefore::forbidden:
        return forbidden_break;
    }
    return 0;
  }

  std::int64_t cost_of_waiting(std::size_t next_float, std::size_t end) const {
    std::int64_t cost = 0;
    for (std::size_t i = next_float; i < float_count_ && flow_.floats[i].before <= end; ++i) {
      cost += waiting_float;
    }
    return cost;
  }

  void expand(const State& state, std::int64_t cost) {
    if (state.strip == count_) {
      place_floats(state, cost);
      return;
    }
    if (state.column == 0 && state.top > Length{}) {
      const Length gap = std::max(column_foot(state) - state.top, Length{});
      reach_page(state.strip, state.next_float,
                 cost + cost_of_gap(gap, rest_after(state.strip), room_) +
                     cost_of_break(state.strip) + cost_of_waiting(state.next_float, state.strip),
                 {Move::turn_page, state, state.strip, 0, state.next_float});
    }
    place_at_foot(state, cost);
    for (std::size_t top_floats = 0; top_floats <= top_float_room(state); ++top_floats) {
      const std::int64_t with_floats = cost + cost_of_top_floats(state, top_floats);
      fill_column(state, top_floats, with_floats);
      if (state.column == 0) finish_run(state, top_floats, with_floats);
    }
  }

  /// Pages of floats alone, when no more text follows. One that is higher than a page stands alone.
  void place_floats(const State& state, std::int64_t cost) {
    ColumnFiller filler(flow_, room_, {}, Opening::at_top);
    for (std::size_t next = state.next_float; next < float_count_; ++next) {
      filler.add({ColumnItem::Kind::floating, next});
      const bool alone = next == state.next_float;
      const bool all = next + 1 == float_count_;
      const Length limit = room_.height - (all ? room_.last_reserve : Length{});
      if (filler.used() > limit && !alone) break;
      const std::size_t count = next + 1 - state.next_float;
      reach({count_, next + 1, 0, {}, {}}, cost + every_page + strayed_float,
            {Move::place_floats, state, count_, count, next + 1});
    }
  }

  /// A float that is written on this page may stand at its foot, below all columns.
  void place_at_foot(const State& state, std::int64_t cost) {
    const std::size_t next = state.next_float;
    if (state.column > 0 || state.foot > Length{} || next == float_count_ || !is_wide(next)) return;
    const FloatBlock& floating = flow_.floats[next];
    const bool is_near =
        floating.before > state.strip && floating.before <= state.strip + furthest_early_float;
    const Length foot = foot_height(floating);
    // Its footnotes would have to stand below it.
    if (!is_near || !floating.strip.footnotes.empty() || state.top + foot > room_.height) return;
    reach({state.strip, next + 1, 0, state.top, foot}, cost + foot_float,
          {Move::place_at_foot, state, state.strip, 0, next});
  }

  /// Whole lines of the grid, so that the last lines above it stand on it.
  Length foot_height(const FloatBlock& floating) const {
    const std::int64_t leading = room_.grid_leading.millipoints;
    return Length{(floating.strip.height.millipoints + leading - 1) / leading * leading};
  }

  /// How many of the next floats may stand at the top here.
  std::size_t top_float_room(const State& state) const {
    const std::size_t end = std::min(float_count_, state.next_float + most_top_floats);
    std::size_t i = state.next_float;
    while (i < end && may_stand_on_top(state, i)) ++i;
    return i - state.next_float;
  }

  bool may_stand_on_top(const State& state, std::size_t index) const {
    if (is_wide(index) != is_wide(state.next_float)) return false;
    if (flow_.floats[index].before > state.strip + furthest_early_float) return false;
    if (is_wide(index)) return state.opens_page();
    const int columns = columns_of_run(state.strip);
    return columns == room_.columns && (state.opens_page() || state.column > 0 || columns > 1);
  }

  std::int64_t cost_of_top_floats(const State& state, std::size_t count) const {
    std::int64_t cost = 0;
    for (std::size_t i = state.next_float; i < state.next_float + count; ++i) {
      const FloatBlock& floating = flow_.floats[i];
      if (floating.before > state.strip) cost += is_wide(i) ? early_wide_float : early_float;
      if (floating.strip.article != flow_.strips[state.strip].article) cost += strayed_float;
    }
    return cost;
  }

  bool top_floats_are_wide(const State& state, std::size_t top_floats) const {
    return top_floats > 0 && is_wide(state.next_float);
  }

  /// Where the columns begin, below floats as wide as the page.
  Length columns_top(const State& state, std::size_t top_floats) const {
    if (!top_floats_are_wide(state, top_floats)) return state.top;
    ColumnFiller filler(flow_, room_, {}, Opening::at_top);
    for (std::size_t i = 0; i < top_floats; ++i) {
      filler.add({ColumnItem::Kind::floating, state.next_float + i});
    }
    return filler.bottom();
  }

  Opening opening(const State& state, Length top) const {
    const bool at_top = top == Length{} || columns_of_run(state.strip) > 1;
    return at_top ? Opening::at_top : Opening::below_something;
  }

  /// The items of a column or a run one by one, in the order of reading.
  class ItemRow {
   public:
    ItemRow(const PageBreaker& breaker, const State& state, std::size_t top_floats,
            std::size_t float_end)
        : breaker_(breaker), float_end_(float_end), next_float_(state.next_float + top_floats) {
      if (breaker.top_floats_are_wide(state, top_floats)) return;
      for (std::size_t i = state.next_float; i < next_float_; ++i) {
        items_.push_back({ColumnItem::Kind::floating, i});
      }
    }

    /// Adds a strip and the floats that come by after it.
    void add(std::size_t strip) {
      items_.push_back({ColumnItem::Kind::strip, strip});
      const std::vector<FloatBlock>& floats = breaker_.flow_.floats;
      while (next_float_ < floats.size() && floats[next_float_].before == strip + 1 &&
             !breaker_.is_wide(next_float_)) {
        if (next_float_ >= float_end_) {
          passed_by_ = true;
          return;
        }
        items_.push_back({ColumnItem::Kind::floating, next_float_++});
      }
    }

    const std::vector<ColumnItem>& items() const { return items_; }
    std::size_t next_float() const { return next_float_; }
    /// Whether a float has come by that was not to be placed.
    bool passed_by() const { return passed_by_; }

   private:
    const PageBreaker& breaker_;
    std::size_t float_end_;
    std::size_t next_float_;
    bool passed_by_ = false;
    std::vector<ColumnItem> items_;
  };

  /// Tries all ends of one column. Floats are placed where they come by, or only the first few of
  /// them.
  void fill_column(const State& state, std::size_t top_floats, std::int64_t cost) {
    const Length top = columns_top(state, top_floats);
    const std::size_t last = run_end(state.strip);
    const int columns = columns_of_run(state.strip);
    const bool page_ends = state.column + 1 == columns;
    bool more = true;
    for (std::size_t float_end = state.next_float + top_floats; more; ++float_end) {
      ItemRow row(*this, state, top_floats, float_end);
      ColumnFiller filler(flow_, room_, top, opening(state, top));
      std::size_t filled = 0;
      for (std::size_t end = state.strip + 1; end <= last; ++end) {
        row.add(end - 1);
        for (; filled < row.items().size(); ++filled) filler.add(row.items()[filled]);
        const bool fits = filler.used() <= column_foot(state);
        // Where not even one strip fits, it stands alone and overruns the foot of the page.
        const bool alone = end == state.strip + 1 && row.items().size() == 1;
        if (!fits && !alone) break;
        // A run that ends in its first column is for `finish_run`.
        if (end == last && state.column == 0) break;
        if (end == count_ && row.next_float() == float_count_ && !alone &&
            (state.foot > Length{} || filler.used() > room_.height - room_.last_reserve)) {
          break;
        }
        const Length gap = std::max(column_foot(state) - filler.used(), Length{});
        const std::int64_t here = cost + cost_of_gap(gap, rest_after(end), room_) +
                                  cost_of_break(end) + cost_of_waiting(row.next_float(), end) +
                                  (fits ? 0 : overfull);
        const Step step{Move::fill_column, state, end, top_floats, row.next_float()};
        if (page_ends) {
          reach_page(end, row.next_float(), here, step);
        } else if (end < last) {
          reach({end, row.next_float(), state.column + 1, top, state.foot}, here, step);
        }
        if (!fits) break;
      }
      more = row.passed_by();
    }
  }

  /// Puts all that is left of a run on this page, in columns of one height.
  void finish_run(const State& state, std::size_t top_floats, std::int64_t cost) {
    const Length top = columns_top(state, top_floats);
    const std::size_t last = run_end(state.strip);
    const int columns = columns_of_run(state.strip);
    bool more = true;
    for (std::size_t float_end = state.next_float + top_floats; more; ++float_end) {
      ItemRow row(*this, state, top_floats, float_end);
      // All in one column: what is too high then for all of them need not be divided.
      ColumnFiller filler(flow_, room_, top, opening(state, top));
      const Length most = top + (column_foot(state) - top + room_.grid_leading) * columns;
      std::size_t filled = 0;
      std::size_t end = state.strip;
      bool too_much = false;
      while (end < last && !too_much) {
        row.add(end++);
        for (; filled < row.items().size(); ++filled) filler.add(row.items()[filled]);
        too_much = filler.used() > most && row.items().size() > 1;
        const bool wide_float_next = row.next_float() < float_count_ &&
                                     flow_.floats[row.next_float()].before == end &&
                                     is_wide(row.next_float()) && columns == room_.columns;
        if (wide_float_next && !too_much) {
          finish(state, top_floats, top, end, row, Move::finish_at_float, cost + parting_float);
        }
      }
      if (!too_much) finish(state, top_floats, top, end, row, Move::finish_run, cost);
      more = row.passed_by();
    }
  }

  void finish(const State& state, std::size_t top_floats, Length top, std::size_t end,
              const ItemRow& row, Move move, std::int64_t cost) {
    const bool with_float = move == Move::finish_at_float;
    const std::size_t next_float = row.next_float() + (with_float ? 1 : 0);
    const bool all = end == count_ && next_float == float_count_;
    // The footer stands at the foot of the last page.
    if (end == count_ && state.foot > Length{}) return;
    const Length limit = column_foot(state) - (all ? room_.last_reserve : Length{});
    BalancedColumns columns = balance_columns(
        flow_, room_, row.items(), columns_of_run(state.strip), top, opening(state, top), limit);
    if (columns.ends.empty()) {
      // What fits nowhere else overruns the foot of a page that it has for itself.
      if (row.items().size() > 1 || !state.opens_page() || with_float) return;
      columns = balance_columns(flow_, room_, row.items(), 1, top, opening(state, top),
                                Length{std::numeric_limits<std::int64_t>::max()});
      cost += overfull;
    }
    if (with_float) {
      ColumnFiller below(flow_, room_, columns.bottom, Opening::below_something);
      below.add({ColumnItem::Kind::floating, row.next_float()});
      if (below.used() > limit) return;
      columns.bottom = below.bottom();
    }
    cost += (columns.used - columns.shortest).millipoints * cost_of_uneven_line /
            room_.grid_leading.millipoints;
    const Step step{move, state, end, top_floats, row.next_float()};
    const bool is_last_page = end == count_;
    if (is_last_page && state.strip > 0 && columns.used < 2 * room_.grid_leading) {
      cost += thin_last_page;
    }
    if (is_last_page) {
      reach({end, next_float, 0, {}, {}}, cost + every_page + cost_of_waiting(next_float, end),
            step);
    } else {
      reach({end, next_float, 0, columns.bottom, state.foot}, cost, step);
    }
  }

  /// The steps of the cheapest way, turned into places.
  std::vector<PageSlice> collect() {
    std::vector<std::pair<Step, State>> steps;
    for (State at = done(); at != State{};) {
      const auto found = reached_.find(at);
      expect(found != reached_.end(), "every strip finds a page");
      steps.emplace_back(found->second.step, at);
      at = found->second.step.from;
    }
    std::reverse(steps.begin(), steps.end());

    std::vector<PageSlice> slices;
    bool new_page = true;
    for (const auto& [step, to] : steps) {
      if (new_page) {
        slices.emplace_back();
        slices.back().first = step.from.strip;
        slices.back().end = step.from.strip;
      }
      place(step, to, slices.back());
      new_page = to.opens_page() || to == done();
    }
    return slices;
  }

  void place(const Step& step, const State& to, PageSlice& slice) const {
    if (step.move == Move::turn_page) return;
    const Length top = columns_top(step.from, step.top_floats);
    if (step.move == Move::place_floats || top_floats_are_wide(step.from, step.top_floats)) {
      std::vector<ColumnItem> items;
      for (std::size_t i = 0; i < step.top_floats; ++i) {
        items.push_back({ColumnItem::Kind::floating, step.from.next_float + i});
      }
      place_items(items, {}, Opening::at_top, {}, room_.height, slice);
    }
    if (step.move == Move::place_floats) return;
    if (step.move == Move::place_at_foot) {
      // The gap below the last line of the page is there for it as for a line of text.
      slice.floats.push_back({step.float_end, {{}, room_.height + room_.line_gap - to.foot}});
      return;
    }

    ItemRow row(*this, step.from, step.top_floats, step.float_end);
    for (std::size_t i = step.from.strip; i < step.end; ++i) row.add(i);
    const Opening opens = opening(step.from, top);
    if (step.move == Move::fill_column) {
      place_items(row.items(), top, opens, room_.column_step * step.from.column,
                  column_foot(step.from), slice);
      return;
    }

    const bool all = to == done();
    const Length limit = column_foot(step.from) - (all ? room_.last_reserve : Length{});
    BalancedColumns columns = balance_columns(flow_, room_, row.items(),
                                              columns_of_run(step.from.strip), top, opens, limit);
    if (columns.ends.empty()) columns = {{row.items().size()}, limit, limit, limit};
    // In one column the footnotes stand at the foot of the page, even if it is the last.
    const Length foot = room_.columns == 1 ? limit : columns.bottom;
    std::size_t first = 0;
    for (std::size_t column = 0; column < columns.ends.size(); ++column) {
      const std::vector<ColumnItem> part(
          row.items().begin() + static_cast<std::ptrdiff_t>(first),
          row.items().begin() + static_cast<std::ptrdiff_t>(columns.ends[column]));
      place_items(part, top, opens, room_.column_step * static_cast<std::int64_t>(column), foot,
                  slice);
      first = columns.ends[column];
    }
    if (step.move == Move::finish_at_float) {
      place_items({{ColumnItem::Kind::floating, step.float_end}}, columns.bottom,
                  Opening::below_something, {}, room_.height, slice);
    }
  }

  void place_items(const std::vector<ColumnItem>& items, Length top, Opening opens, Length left,
                   Length foot, PageSlice& slice) const {
    ColumnFiller filler(flow_, room_, top, opens);
    PlacedFootnotes footnotes{.footnotes = {}, .left = left, .bottom = foot};
    for (const ColumnItem& item : items) {
      const Length y = filler.add(item);
      if (item.kind == ColumnItem::Kind::floating) {
        slice.floats.push_back({item.index, {left, y}});
      } else {
        if (item == items.front()) slice.openers.push_back(item.index);
        slice.tops.push_back(y);
        slice.lefts.push_back(left);
        slice.end = item.index + 1;
      }
      const std::vector<std::size_t>& called = strip_of(flow_, item).footnotes;
      footnotes.footnotes.insert(footnotes.footnotes.end(), called.begin(), called.end());
    }
    if (!footnotes.footnotes.empty()) slice.footnotes.push_back(std::move(footnotes));
    slice.bottom = std::max(slice.bottom, filler.used());
  }

  const Flow& flow_;
  const PageRoom& room_;
  std::size_t count_;
  std::size_t float_count_;
  std::map<State, Reached> reached_;
};

}  // namespace

std::vector<PageSlice> break_pages(const Flow& flow, const PageRoom& room) {
  if (flow.strips.empty() && flow.floats.empty()) return {PageSlice{}};
  return PageBreaker(flow, room).slices();
}

}  // namespace kanyin
