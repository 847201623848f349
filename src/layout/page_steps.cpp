#include "layout/page_steps.h"

namespace kanyin {

bool PageSpace::is_wide(std::size_t floating) const {
  return room_.columns > 1 && flow_.floats[floating].strip.across == Across::page;
}

std::size_t PageSpace::run_end(std::size_t first) const {
  const std::size_t count = flow_.strips.size();
  if (room_.columns == 1) return count;
  std::size_t end = first;
  while (end < count && flow_.strips[end].across == flow_.strips[first].across) ++end;
  return end;
}

int PageSpace::columns_of_run(std::size_t first) const {
  return flow_.strips[first].across == Across::page ? 1 : room_.columns;
}

bool PageSpace::top_floats_are_wide(const PageState& state, std::size_t top_floats) const {
  return top_floats > 0 && is_wide(state.next_float);
}

Length PageSpace::columns_top(const PageState& state, std::size_t top_floats) const {
  if (!top_floats_are_wide(state, top_floats)) return state.top;
  ColumnFiller filler(flow_, room_, {}, Opening::at_top);
  for (std::size_t i = 0; i < top_floats; ++i) {
    filler.add({ColumnItem::Kind::floating, state.next_float + i});
  }
  return filler.bottom();
}

Opening PageSpace::opening(const PageState& state, Length top) const {
  const bool at_top = top == Length{} || columns_of_run(state.strip) > 1;
  return at_top ? Opening::at_top : Opening::below_something;
}

ItemRow::ItemRow(const PageSpace& space, const PageState& state, std::size_t top_floats,
                 std::size_t float_end)
    : space_(space), float_end_(float_end), next_float_(state.next_float + top_floats) {
  if (space.top_floats_are_wide(state, top_floats)) return;
  for (std::size_t i = state.next_float; i < next_float_; ++i) {
    items_.push_back({ColumnItem::Kind::floating, i});
  }
}

void ItemRow::add(std::size_t strip) {
  items_.push_back({ColumnItem::Kind::strip, strip});
  const std::vector<FloatBlock>& floats = space_.flow().floats;
  while (next_float_ < floats.size() && floats[next_float_].before == strip + 1 &&
         !space_.is_wide(next_float_)) {
    if (next_float_ >= float_end_) {
      passed_by_ = true;
      return;
    }
    items_.push_back({ColumnItem::Kind::floating, next_float_++});
  }
}

}  // namespace kanyin
