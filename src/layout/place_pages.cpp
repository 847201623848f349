#include "layout/place_pages.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace kanyin {

namespace {

class PagePlacer {
 public:
  explicit PagePlacer(const PageSpace& space) : space_(space) {}

  void place(const TakenStep& taken, PageSlice& slice) const {
    const PageStep& step = taken.step;
    switch (step.move) {
      case PageMove::none:
      case PageMove::turn_page:
        return;
      case PageMove::place_floats:
        place_top_floats(step, slice);
        return;
      case PageMove::place_at_foot:
        // The gap below the last line of the page is there for it as for a line of text.
        slice.floats.push_back(
            {step.float_end, {{}, space_.room().height + space_.room().line_gap - taken.to.foot}});
        return;
      case PageMove::fill_column:
      case PageMove::finish_run:
      case PageMove::finish_at_float:
        break;
    }
    if (space_.top_floats_are_wide(step.from, step.top_floats)) place_top_floats(step, slice);
    ItemRow row(space_, step.from, step.top_floats, step.float_end);
    for (std::size_t i = step.from.strip; i < step.end; ++i) row.add(i);
    if (step.move == PageMove::fill_column) {
      place_column(step, row, slice);
    } else {
      place_run(taken, row, slice);
    }
  }

 private:
  void place_top_floats(const PageStep& step, PageSlice& slice) const {
    std::vector<ColumnItem> items;
    for (std::size_t i = 0; i < step.top_floats; ++i) {
      items.push_back({ColumnItem::Kind::floating, step.from.next_float + i});
    }
    place_items(items, {}, Opening::at_top, {}, space_.room().height, slice);
  }

  void place_column(const PageStep& step, const ItemRow& row, PageSlice& slice) const {
    const Length top = space_.columns_top(step.from, step.top_floats);
    place_items(row.items(), top, space_.opening(step.from, top),
                space_.room().column_step * step.from.column, space_.column_foot(step.from), slice);
  }

  void place_run(const TakenStep& taken, const ItemRow& row, PageSlice& slice) const {
    const PageStep& step = taken.step;
    const PageRoom& room = space_.room();
    const Length top = space_.columns_top(step.from, step.top_floats);
    const Opening opening = space_.opening(step.from, top);
    const bool all = taken.to == space_.done();
    const Length limit = space_.column_foot(step.from) - (all ? room.last_reserve : Length{});
    BalancedColumns columns =
        balance_columns(space_.flow(), room, row.items(), space_.columns_of_run(step.from.strip),
                        top, opening, limit);
    if (columns.ends.empty()) columns = {{row.items().size()}, limit, limit, limit};
    // In one column the footnotes stand at the foot of the page, even if it is the last.
    const Length foot = room.columns == 1 ? limit : columns.bottom;
    std::size_t first = 0;
    for (std::size_t column = 0; column < columns.ends.size(); ++column) {
      const std::vector<ColumnItem> part(
          row.items().begin() + static_cast<std::ptrdiff_t>(first),
          row.items().begin() + static_cast<std::ptrdiff_t>(columns.ends[column]));
      place_items(part, top, opening, room.column_step * static_cast<std::int64_t>(column), foot,
                  slice);
      first = columns.ends[column];
    }
    if (step.move == PageMove::finish_at_float) {
      place_items({{ColumnItem::Kind::floating, step.float_end}}, columns.bottom,
                  Opening::below_something, {}, room.height, slice);
    }
  }

  void place_items(const std::vector<ColumnItem>& items, Length top, Opening opening, Length left,
                   Length foot, PageSlice& slice) const {
    ColumnFiller filler(space_.flow(), space_.room(), top, opening);
    PlacedFootnotes footnotes{.footnotes = {}, .left = left, .bottom = foot};
    bool opens = true;
    for (const ColumnItem& item : items) {
      const Length y = filler.add(item);
      if (item.kind == ColumnItem::Kind::floating) {
        slice.floats.push_back({item.index, {left, y}});
      } else {
        if (std::exchange(opens, false)) slice.openers.push_back(item.index);
        slice.tops.push_back(y);
        slice.lefts.push_back(left);
        slice.end = item.index + 1;
      }
      const std::vector<std::size_t>& called = strip_of(space_.flow(), item).footnotes;
      footnotes.footnotes.insert(footnotes.footnotes.end(), called.begin(), called.end());
    }
    if (!footnotes.footnotes.empty()) slice.footnotes.push_back(std::move(footnotes));
    slice.bottom = std::max(slice.bottom, filler.used());
  }

  const PageSpace& space_;
};

}  // namespace

std::vector<PageSlice> place_pages(const PageSpace& space, const std::vector<TakenStep>& steps) {
  const PagePlacer placer(space);
  std::vector<PageSlice> slices;
  bool new_page = true;
  for (const TakenStep& taken : steps) {
    if (new_page) {
      slices.emplace_back();
      slices.back().first = taken.step.from.strip;
      slices.back().end = taken.step.from.strip;
    }
    placer.place(taken, slices.back());
    new_page = taken.to.opens_page() || taken.to == space.done();
  }
  return slices;
}

}  // namespace kanyin
