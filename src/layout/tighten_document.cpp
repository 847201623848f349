#include "layout/tighten_document.h"

#include <algorithm>

namespace kanyin {

namespace {

/// One and a half ems is the least pitch that CLREQ asks of text; a title is set closer.
constexpr int least_pitch = 1500;
constexpr int least_title_pitch = 1150;

/// 一号: a mark is always larger than the title, which is set in 二号.
constexpr Length smallest_joint_mark = points(26);

Length part_of_way(Length from, Length to, int step) {
  return from - std::max(from - to, Length{}).scaled(step, tightest_step);
}

Length least_leading(const StyleSheet& style) {
  const Length title = paragraph_style(style, "title").size;
  return std::max(style.grid.cell.scaled(least_pitch, 1000), title.scaled(least_title_pitch, 1000));
}

/// A length of whole lines keeps their number.
void move_closer(Length& length, Length leading, Length tight) {
  if (length.millipoints % leading.millipoints != 0) return;
  length = tight * (length.millipoints / leading.millipoints);
}

}  // namespace

DocumentDesign tightened(const DocumentDesign& design, int step) {
  DocumentDesign tight = design;
  StyleSheet& style = tight.design.style;
  Grid& grid = style.grid;
  const Length usual = grid.leading;
  grid.leading = part_of_way(usual, least_leading(style), step);
  const Length below_first = style.page.type_area().size.height - grid.drop - grid.cell;
  grid.lines = static_cast<int>(below_first.millipoints / grid.leading.millipoints) + 1;
  for (auto& [name, look] : style.paragraphs) {
    for (Length* length : {&look.leading, &look.space_before, &look.space_after}) {
      move_closer(*length, usual, grid.leading);
    }
  }
  tight.places.joint_size = part_of_way(tight.places.joint_size, smallest_joint_mark, step);
  return tight;
}

}  // namespace kanyin
