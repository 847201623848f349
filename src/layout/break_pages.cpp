#include "layout/break_pages.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace kanyin {

namespace {

/// What a page may cost. A forbidden break costs more than any number of short pages, so that it is
/// taken only where no allowed one exists.
constexpr std::int64_t forbidden_break = std::int64_t{1} << 36;
constexpr std::int64_t overfull = std::int64_t{1} << 44;
constexpr std::int64_t every_page = 1000;

/// A last page that carries the footer with less than two lines of text looks forgotten.
constexpr std::int64_t thin_last_page = 30000;

/// Fills a page strip by strip.
class PageFiller {
 public:
  PageFiller(const Flow& flow, const PageRoom& room, std::size_t first)
      : flow_(flow), room_(room), first_(first) {}

  /// Where the top of strip `index` comes to stand; strips are given in order.
  Length add(std::size_t index) {
    const Strip& strip = flow_.strips[index];
    if (index == first_) {
      if (strip.head) used_ += flow_.heads[*strip.head].height;
    } else {
      used_ += strip.space_before;
    }
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

  Length used() const { return used_ - hanging_ + footnotes_; }

 private:
  Length next_grid_line(Length y) const {
    const std::int64_t leading = room_.grid_leading.millipoints;
    const std::int64_t rest = y.millipoints % leading;
    return rest == 0 ? y : Length{y.millipoints + leading - rest};
  }

  const Flow& flow_;
  const PageRoom& room_;
  std::size_t first_;
  Length used_;
  Length hanging_;
  Length footnotes_;
};

/// Up to two empty lines at the foot are cheap, so that they stand where they must; more are dear,
/// so that two pages share them. An early page costs more than a late one: between equals the later
/// page is the short one. `rest` is how much of the flow follows, in thousandths.
std::int64_t cost_of_gap(Length gap, std::size_t rest, const PageRoom& room) {
  const std::int64_t tenths = gap.millipoints * 10 / room.grid_leading.millipoints;
  const std::int64_t beyond = std::max<std::int64_t>(0, tenths - 20);
  return tenths * static_cast<std::int64_t>(1000 + rest) + beyond * beyond * 1000;
}

struct Best {
  std::int64_t cost = std::numeric_limits<std::int64_t>::max();
  std::size_t from = 0;
};

std::vector<Length> tops_of(const Flow& flow, const PageRoom& room, std::size_t first,
                            std::size_t end) {
  PageFiller filler(flow, room, first);
  std::vector<Length> tops;
  for (std::size_t i = first; i < end; ++i) tops.push_back(filler.add(i));
  return tops;
}

}  // namespace

std::vector<PageSlice> break_pages(const Flow& flow, const PageRoom& room) {
  const std::size_t count = flow.strips.size();
  if (count == 0) return {PageSlice{}};

  // best[end]: the cheapest way to have strips 0 to end on whole pages.
  std::vector<Best> best(count + 1);
  best[0].cost = 0;
  for (std::size_t first = 0; first < count; ++first) {
    if (best[first].cost == std::numeric_limits<std::int64_t>::max()) continue;
    PageFiller filler(flow, room, first);
    for (std::size_t end = first + 1; end <= count; ++end) {
      filler.add(end - 1);
      const bool last = end == count;
      const Length gap = room.height - filler.used() - (last ? room.last_reserve : Length{});
      const bool fits = gap >= Length{};
      // Where not even one strip fits, it stands alone and the writer's edge is overrun.
      if (!fits && end > first + 1) {
        if (filler.used() > room.height) break;
        continue;
      }
      std::int64_t cost = best[first].cost + every_page;
      if (!fits) cost += overfull;
      if (!last) cost += cost_of_gap(std::max(gap, Length{}), (count - end) * 1000 / count, room);
      if (last && first > 0 && filler.used() < 2 * room.grid_leading) cost += thin_last_page;
      if (!last && flow.strips[end].break_before == BreakBefore::forbidden) cost += forbidden_break;
      if (cost < best[end].cost) best[end] = {cost, first};
    }
  }

  std::vector<PageSlice> slices;
  for (std::size_t end = count; end > 0; end = best[end].from) {
    const std::size_t first = best[end].from;
    slices.push_back({first, end, tops_of(flow, room, first, end)});
  }
  std::reverse(slices.begin(), slices.end());
  return slices;
}

}  // namespace kanyin
