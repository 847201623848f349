#include "layout/break_pages.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <map>
#include <utility>

#include "diag/expect.h"
#include "layout/fill_column.h"
#include "layout/page_steps.h"
#include "layout/place_pages.h"

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

struct Reached {
  std::int64_t cost = std::numeric_limits<std::int64_t>::max();
  PageStep step;
};

class PageBreaker {
 public:
  PageBreaker(const Flow& flow, const PageRoom& room)
      : flow_(flow),
        room_(room),
        space_(flow, room),
        count_(flow.strips.size()),
        float_count_(flow.floats.size()) {}

  std::vector<PageSlice> slices() {
    reached_[PageState{}] = {0, {}};
    // Steps lead to greater states only, so that each is final when its turn comes.
    for (auto at = reached_.begin(); at != reached_.end(); ++at) {
      if (at->first != space_.done()) expand(at->first, at->second.cost);
    }
    return place_pages(space_, cheapest_steps());
  }

 private:
  std::size_t rest_after(std::size_t end) const { return (count_ - end) * 1000 / count_; }

  void reach(const PageState& state, std::int64_t cost, const PageStep& step) {
    expect(step.from < state, "a step leads onward");
    Reached& reached = reached_[state];
    if (cost < reached.cost) reached = {cost, step};
  }

  /// A new page begins before this strip. A float must not stand on a page before that of its
  /// place.
  void reach_page(std::size_t end, std::size_t next_float, std::int64_t cost,
                  const PageStep& step) {
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

  /// A float that is carried past other articles is hard to find, harder with every page.
  std::int64_t cost_of_waiting(std::size_t next_float, std::size_t end) const {
    std::int64_t cost = 0;
    for (std::size_t i = next_float; i < float_count_ && flow_.floats[i].before <= end; ++i) {
      cost += is_left_behind(flow_.floats[i], end) ? strayed_float : waiting_float;
    }
    return cost;
  }

  /// Whether another article goes on before strip `end`.
  bool is_left_behind(const FloatBlock& floating, std::size_t end) const {
    return end < count_ && flow_.strips[end].article != floating.strip.article;
  }

  void expand(const PageState& state, std::int64_t cost) {
    if (state.strip == count_) {
      place_floats(state, cost);
      return;
    }
    if (state.column == 0 && state.top > Length{}) {
      const Length gap = std::max(space_.column_foot(state) - state.top, Length{});
      reach_page(state.strip, state.next_float,
                 cost + cost_of_gap(gap, rest_after(state.strip), room_) +
                     cost_of_break(state.strip) + cost_of_waiting(state.next_float, state.strip),
                 {PageMove::turn_page, state, state.strip, 0, state.next_float});
    }
    place_at_foot(state, cost);
    for (std::size_t top_floats = 0; top_floats <= top_float_room(state); ++top_floats) {
      const std::int64_t with_floats = cost + cost_of_top_floats(state, top_floats);
      fill_column(state, top_floats, with_floats);
      if (state.column == 0) finish_run(state, top_floats, with_floats);
    }
  }

  /// Pages of floats alone, when no more text follows. One that is higher than a page stands alone.
  void place_floats(const PageState& state, std::int64_t cost) {
    ColumnFiller filler(flow_, room_, {}, Opening::at_top);
    for (std::size_t next = state.next_float; next < float_count_; ++next) {
      filler.add({ColumnItem::Kind::floating, next});
      const bool alone = next == state.next_float;
      const bool all = next + 1 == float_count_;
      const Length limit = room_.height - (all ? room_.last_reserve : Length{});
      if (filler.used() > limit && !alone) break;
      const std::size_t count = next + 1 - state.next_float;
      reach({count_, next + 1, 0, {}, {}}, cost + every_page + strayed_float,
            {PageMove::place_floats, state, count_, count, next + 1});
    }
  }

  /// A float that is written on this page may stand at its foot, below all columns.
  void place_at_foot(const PageState& state, std::int64_t cost) {
    const std::size_t next = state.next_float;
    if (state.column > 0 || state.foot > Length{} || next == float_count_ || !space_.is_wide(next))
      return;
    const FloatBlock& floating = flow_.floats[next];
    const bool is_near =
        floating.before > state.strip && floating.before <= state.strip + furthest_early_float;
    const Length foot = foot_height(floating);
    // Its footnotes would have to stand below it.
    if (!is_near || !floating.strip.footnotes.empty() || state.top + foot > room_.height) return;
    reach({state.strip, next + 1, 0, state.top, foot}, cost + foot_float,
          {PageMove::place_at_foot, state, state.strip, 0, next});
  }

  /// Whole lines of the grid, so that the last lines above it stand on it.
  Length foot_height(const FloatBlock& floating) const {
    const std::int64_t leading = room_.grid_leading.millipoints;
    return Length{(floating.strip.height.millipoints + leading - 1) / leading * leading};
  }

  /// How many of the next floats may stand at the top here.
  std::size_t top_float_room(const PageState& state) const {
    const std::size_t end = std::min(float_count_, state.next_float + most_top_floats);
    std::size_t i = state.next_float;
    while (i < end && may_stand_on_top(state, i)) ++i;
    return i - state.next_float;
  }

  bool may_stand_on_top(const PageState& state, std::size_t index) const {
    if (space_.is_wide(index) != space_.is_wide(state.next_float)) return false;
    if (flow_.floats[index].before > state.strip + furthest_early_float) return false;
    if (space_.is_wide(index)) return state.opens_page();
    const int columns = space_.columns_of_run(state.strip);
    return columns == room_.columns && (state.opens_page() || state.column > 0 || columns > 1);
  }

  std::int64_t cost_of_top_floats(const PageState& state, std::size_t count) const {
    std::int64_t cost = 0;
    for (std::size_t i = state.next_float; i < state.next_float + count; ++i) {
      const FloatBlock& floating = flow_.floats[i];
      if (floating.before > state.strip) cost += space_.is_wide(i) ? early_wide_float : early_float;
      if (floating.strip.article != flow_.strips[state.strip].article) cost += strayed_float;
    }
    return cost;
  }

  /// Tries all ends of one column. Floats are placed where they come by, or only the first few of
  /// them.
  void fill_column(const PageState& state, std::size_t top_floats, std::int64_t cost) {
    const Length top = space_.columns_top(state, top_floats);
    const std::size_t last = space_.run_end(state.strip);
    const int columns = space_.columns_of_run(state.strip);
    const bool page_ends = state.column + 1 == columns;
    bool more = true;
    for (std::size_t float_end = state.next_float + top_floats; more; ++float_end) {
      ItemRow row(space_, state, top_floats, float_end);
      ColumnFiller filler(flow_, room_, top, space_.opening(state, top));
      std::size_t filled = 0;
      for (std::size_t end = state.strip + 1; end <= last; ++end) {
        row.add(end - 1);
        for (; filled < row.items().size(); ++filled) filler.add(row.items()[filled]);
        const bool fits = filler.used() <= space_.column_foot(state);
        // Where not even one strip fits, it stands alone and overruns the foot of the page.
        const bool alone = end == state.strip + 1 && row.items().size() == 1;
        if (!fits && !alone) break;
        // A run that ends in its first column is for `finish_run`.
        if (end == last && state.column == 0) break;
        if (end == count_ && row.next_float() == float_count_ && !alone &&
            (state.foot > Length{} || filler.used() > room_.height - room_.last_reserve)) {
          break;
        }
        const Length gap = std::max(space_.column_foot(state) - filler.used(), Length{});
        const std::int64_t here = cost + cost_of_gap(gap, rest_after(end), room_) +
                                  cost_of_break(end) + cost_of_waiting(row.next_float(), end) +
                                  (fits ? 0 : overfull);
        const PageStep step{PageMove::fill_column, state, end, top_floats, row.next_float()};
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
  void finish_run(const PageState& state, std::size_t top_floats, std::int64_t cost) {
    const Length top = space_.columns_top(state, top_floats);
    const std::size_t last = space_.run_end(state.strip);
    const int columns = space_.columns_of_run(state.strip);
    bool more = true;
    for (std::size_t float_end = state.next_float + top_floats; more; ++float_end) {
      ItemRow row(space_, state, top_floats, float_end);
      // All in one column: what is too high then for all of them need not be divided.
      ColumnFiller filler(flow_, room_, top, space_.opening(state, top));
      const Length most = top + (space_.column_foot(state) - top + room_.grid_leading) * columns;
      std::size_t filled = 0;
      std::size_t end = state.strip;
      bool too_much = false;
      while (end < last && !too_much) {
        row.add(end++);
        for (; filled < row.items().size(); ++filled) filler.add(row.items()[filled]);
        too_much = filler.used() > most && row.items().size() > 1;
        const bool wide_float_next = row.next_float() < float_count_ &&
                                     flow_.floats[row.next_float()].before == end &&
                                     space_.is_wide(row.next_float()) && columns == room_.columns;
        if (wide_float_next && !too_much) {
          finish(state, top_floats, top, end, row, PageMove::finish_at_float, cost + parting_float);
        }
      }
      if (!too_much) finish(state, top_floats, top, end, row, PageMove::finish_run, cost);
      more = row.passed_by();
    }
  }

  void finish(const PageState& state, std::size_t top_floats, Length top, std::size_t end,
              const ItemRow& row, PageMove move, std::int64_t cost) {
    const bool with_float = move == PageMove::finish_at_float;
    const std::size_t next_float = row.next_float() + (with_float ? 1 : 0);
    const bool all = end == count_ && next_float == float_count_;
    // The footer stands at the foot of the last page.
    if (end == count_ && state.foot > Length{}) return;
    const Length limit = space_.column_foot(state) - (all ? room_.last_reserve : Length{});
    BalancedColumns columns =
        balance_columns(flow_, room_, row.items(), space_.columns_of_run(state.strip), top,
                        space_.opening(state, top), limit);
    if (columns.ends.empty()) {
      // What fits nowhere else overruns the foot of a page that it has for itself.
      if (row.items().size() > 1 || !state.opens_page() || with_float) return;
      columns = balance_columns(flow_, room_, row.items(), 1, top, space_.opening(state, top),
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
    const PageStep step{move, state, end, top_floats, row.next_float()};
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

  std::vector<TakenStep> cheapest_steps() const {
    std::vector<TakenStep> steps;
    for (PageState at = space_.done(); at != PageState{};) {
      const auto found = reached_.find(at);
      expect(found != reached_.end(), "every strip finds a page");
      steps.push_back({.step = found->second.step, .to = at});
      at = found->second.step.from;
    }
    std::reverse(steps.begin(), steps.end());
    return steps;
  }

  const Flow& flow_;
  const PageRoom& room_;
  PageSpace space_;
  std::size_t count_;
  std::size_t float_count_;
  std::map<PageState, Reached> reached_;
};

}  // namespace

std::vector<PageSlice> break_pages(const Flow& flow, const PageRoom& room) {
  if (flow.strips.empty() && flow.floats.empty()) return {PageSlice{}};
  return PageBreaker(flow, room).slices();
}

}  // namespace kanyin
