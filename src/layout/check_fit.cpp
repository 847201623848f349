#include "layout/check_fit.h"

#include <algorithm>
#include <string>

#include "layout/faults.h"
#include "layout/paginate.h"

namespace kanyin {

namespace {

std::int64_t whole_lines(Length height, const PageRoom& room) {
  return std::max<std::int64_t>(height.millipoints / room.grid_leading.millipoints, 0);
}

/// The flow without its last `count` strips.
Flow without_last(const Flow& flow, std::size_t count) {
  Flow shorter = flow;
  shorter.strips.resize(flow.strips.size() - count);
  for (FloatBlock& floating : shorter.floats) {
    floating.before = std::min(floating.before, shorter.strips.size());
  }
  return shorter;
}

/// How many characters stand in the strips at the end that must go for the issue to take a page
/// less.
std::size_t characters_to_cut(const UndividedIssue& issue, const std::vector<PageSlice>& slices) {
  const Flow& flow = issue.flow;
  std::size_t too_few = 0;
  std::size_t enough = flow.strips.size() - slices[slices.size() - 2].first;
  while (enough - too_few > 1) {
    const std::size_t middle = (enough + too_few) / 2;
    const bool saves = break_pages(without_last(flow, middle), issue.room).size() < slices.size();
    (saves ? enough : too_few) = middle;
  }
  std::size_t characters = 0;
  for (std::size_t i = flow.strips.size() - enough; i < flow.strips.size(); ++i) {
    characters += flow.strips[i].characters;
  }
  return characters;
}

}  // namespace

void check_fit(const Issue& issue, const Design& design, const Lexicon& lexicon,
               const FontBook& fonts, Diagnostics& diags) {
  if (design.style.page.fit == Fit::none) return;
  const UndividedIssue content = undivided(issue, design, lexicon, fonts);
  const PageRoom& room = content.room;
  const std::vector<PageSlice> slices = break_pages(content.flow, room);

  const std::size_t pages = slices.size();
  const bool half_sheet = pages % 2 == 1;
  const Length bottom = slices.back().bottom;
  std::int64_t free = whole_lines(room.height - room.last_reserve - bottom, room);
  if (half_sheet) free += whole_lines(room.height + room.line_gap, room);
  free *= room.columns;
  if (!half_sheet || pages == 1) {
    const std::size_t filled = half_sheet ? pages + 1 : pages;
    diags.report(fault::pages_under_sheet, issue.span,
                 {std::to_string(filled), std::to_string(free)});
    return;
  }
  const std::int64_t over = whole_lines(bottom + room.line_gap, room) * room.columns;
  diags.report(fault::pages_over_sheet, issue.span,
               {std::to_string(pages - 1), std::to_string(over),
                std::to_string(characters_to_cut(content, slices)), std::to_string(free),
                std::to_string(pages + 1)});
}

}  // namespace kanyin
