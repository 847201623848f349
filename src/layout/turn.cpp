#include "layout/turn.h"

#include <utility>

namespace kanyin {

namespace {

struct TurnShape {
  Length paper_height;

  Point turned(Point point) const { return {point.y, paper_height - point.x}; }

  Rect turned(const Rect& area) const {
    return {.origin = turned(Point{area.right(), area.origin.y}),
            .size = {area.size.height, area.size.width}};
  }

  void operator()(GlyphRun& run) const {
    run.baseline = turned(run.baseline);
    run.turn = Turn::quarter;
  }
  void operator()(Rule& rule) const {
    rule.from = turned(rule.from);
    rule.to = turned(rule.to);
    if (rule.from.y > rule.to.y) std::swap(rule.from, rule.to);
  }
  void operator()(Fill& fill) const { fill.area = turned(fill.area); }
  void operator()(Dot& dot) const { dot.centre = turned(dot.centre); }
  void operator()(PlacedPicture& placed) const {
    placed.area = turned(placed.area);
    placed.turn = Turn::quarter;
  }
  void operator()(Link& link) const { link.area = turned(link.area); }
};

}  // namespace

Design landscape(const Design& design) {
  Design turned = design;
  const PageLook& standing = design.style.page;
  PageLook& page = turned.style.page;
  page.size = {standing.size.height, standing.size.width};
  page.top = standing.left;
  page.left = standing.bottom;
  page.bottom = standing.right;
  page.right = standing.top;

  Grid& grid = turned.style.grid;
  const Size area = page.type_area().size;
  const Length below_first = area.height - grid.drop - grid.cell;
  grid.columns = static_cast<int>(area.width.millipoints / grid.cell.millipoints);
  grid.lines = static_cast<int>(below_first.millipoints / grid.leading.millipoints) + 1;
  return turned;
}

void append_turned(std::vector<DisplayItem>& to, const std::vector<DisplayItem>& items,
                   Length paper_height) {
  to.reserve(to.size() + items.size());
  for (const DisplayItem& item : items) {
    to.push_back(item);
    std::visit(TurnShape{paper_height}, to.back().shape);
  }
}

}  // namespace kanyin
