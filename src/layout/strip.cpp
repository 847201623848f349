#include "layout/strip.h"

namespace kanyin {

namespace {

struct MoveShape {
  Point by;

  void operator()(GlyphRun& run) const { run.baseline = run.baseline + by; }
  void operator()(Rule& rule) const {
    rule.from = rule.from + by;
    rule.to = rule.to + by;
  }
  void operator()(Fill& fill) const { fill.area.origin = fill.area.origin + by; }
  void operator()(Dot& dot) const { dot.centre = dot.centre + by; }
  void operator()(PlacedPicture& placed) const { placed.area.origin = placed.area.origin + by; }
  void operator()(Link& link) const { link.area.origin = link.area.origin + by; }
};

}  // namespace

void append_moved(std::vector<DisplayItem>& to, const std::vector<DisplayItem>& items, Point by) {
  to.reserve(to.size() + items.size());
  for (const DisplayItem& item : items) {
    to.push_back(item);
    std::visit(MoveShape{by}, to.back().shape);
  }
}

}  // namespace kanyin
