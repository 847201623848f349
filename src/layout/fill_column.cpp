#include "layout/fill_column.h"

#include <algorithm>
#include <cstdint>

namespace kanyin {

namespace {

/// Heights that are parts of a grid line are rounded one by one; what is off by so little is on the
/// line.
constexpr std::int64_t rounding = 50;

struct Divided {
  std::vector<std::size_t> ends;  // empty if the items need more columns
  Length used;
  Length bottom;
  Length shortest;
};

/// Columns of one height are not worth the dearest break: no page is left short by them.
bool may_end_before(BreakBefore before) {
  return before == BreakBefore::allowed || before == BreakBefore::dear;
}

/// Each column takes as much as it can hold above `limit`.
Divided divide(const Flow& flow, const PageRoom& room, const std::vector<ColumnItem>& items,
               int columns, Length top, Opening opening, Length limit) {
  Divided divided;
  std::size_t first = 0;
  for (int column = 0; column < columns && first < items.size(); ++column) {
    ColumnFiller filler(flow, room, top, opening);
    std::size_t end = first;
    Length used;
    Length bottom;
    for (std::size_t i = first; i < items.size(); ++i) {
      filler.add(items[i]);
      if (filler.used() > limit) break;
      const bool may_end =
          i + 1 == items.size() || may_end_before(strip_of(flow, items[i + 1]).break_before);
      if (!may_end) continue;
      end = i + 1;
      used = filler.used();
      bottom = filler.bottom();
    }
    if (end == first) return {};
    divided.ends.push_back(end);
    divided.used = std::max(divided.used, used);
    divided.bottom = std::max(divided.bottom, bottom);
    divided.shortest = column == 0 ? used : std::min(divided.shortest, used);
    first = end;
  }
  if (first < items.size()) return {};
  if (divided.ends.size() < static_cast<std::size_t>(columns)) divided.shortest = top;
  return divided;
}

}  // namespace

const Strip& strip_of(const Flow& flow, const ColumnItem& item) {
  return item.kind == ColumnItem::Kind::strip ? flow.strips[item.index]
                                              : flow.floats[item.index].strip;
}

Length ColumnFiller::next_grid_line(Length y) const {
  const std::int64_t leading = room_.grid_leading.millipoints;
  const std::int64_t rest = y.millipoints % leading;
  return Length{rest <= rounding ? y.millipoints - rest : y.millipoints + leading - rest};
}

Length ColumnFiller::add(const ColumnItem& item) {
  const Strip& strip = strip_of(flow_, item);
  const bool opens = no_strip_ && item.kind == ColumnItem::Kind::strip;
  if (opens && strip.head) used_ += flow_.heads[*strip.head].height;
  if (strip.space_on_grid) used_ = next_grid_line(used_);
  // Empty lines vanish at the top; a part of a line belongs to the whole lines that a heading
  // takes.
  const bool at_top = empty_ && opening_ == Opening::at_top;
  const std::int64_t part = strip.space_before.millipoints % room_.grid_leading.millipoints;
  used_ += at_top ? Length{part} : strip.space_before;
  empty_ = false;
  no_strip_ = no_strip_ && !opens;
  if (strip.on_grid) used_ = next_grid_line(used_);
  const Length top = used_;
  used_ += strip.height;
  hanging_ = strip.on_grid ? room_.line_gap : Length{};
  for (std::size_t footnote : strip.footnotes) {
    if (footnotes_ == Length{}) footnotes_ = room_.footnote_gap;
    footnotes_ += flow_.footnotes[footnote].height;
  }
  return top;
}

BalancedColumns balance_columns(const Flow& flow, const PageRoom& room,
                                const std::vector<ColumnItem>& items, int columns, Length top,
                                Opening opening, Length limit) {
  const auto balanced = [](Divided divided) {
    return BalancedColumns{std::move(divided.ends), divided.used, divided.bottom, divided.shortest};
  };
  if (columns == 1) {
    ColumnFiller filler(flow, room, top, opening);
    for (const ColumnItem& item : items) {
      filler.add(item);
      if (filler.used() > limit) return {};
    }
    return {{items.size()}, filler.used(), filler.bottom(), filler.used()};
  }

  // The lowest limit that holds everything, to half a line.
  Divided best = divide(flow, room, items, columns, top, opening, limit);
  if (best.ends.empty()) return {};
  const std::int64_t step = room.grid_leading.millipoints / 2;
  std::int64_t too_high = 0;
  std::int64_t low_enough = (best.used - top).millipoints / step + 1;
  while (low_enough - too_high > 1) {
    const std::int64_t middle = (low_enough + too_high) / 2;
    Divided tried = divide(flow, room, items, columns, top, opening, top + Length{middle * step});
    if (tried.ends.empty()) {
      too_high = middle;
    } else {
      best = std::move(tried);
      low_enough = middle;
    }
  }
  return balanced(std::move(best));
}

}  // namespace kanyin
