#include "layout/tighten_document.h"

#include <gtest/gtest.h>

#include "support/layout_fixture.h"

namespace kanyin {
namespace {

DocumentDesign usual_design(const std::string& grid = "gb") {
  const MemoryFiles nothing;
  const BuiltInFiles files(nothing);
  SourceMap sources(files);
  Diagnostics diags;
  std::optional<DocumentDesign> design =
      load_document_design(built_in_design().style, {grid, {}}, sources, diags);
  expect(design.has_value(), "the built-in design of documents is sound");
  return std::move(*design);
}

TEST(TightenDocument, LinesComeCloserStepByStepButNotBelowTheirFloors) {
  for (const std::string grid : {"gb", "word", "practice-28"}) {
    const DocumentDesign usual = usual_design(grid);
    const Length cell = usual.design.style.grid.cell;
    Length last = usual.design.style.grid.leading;
    for (int step = 1; step <= tightest_step; ++step) {
      const Length leading = tightened(usual, step).design.style.grid.leading;
      EXPECT_LT(leading, last) << grid << " " << step;
      last = leading;
    }
    EXPECT_GE(last, cell.scaled(3, 2)) << grid;
    EXPECT_GE(last, paragraph_style(usual.design.style, "title").size) << grid;
  }
}

TEST(TightenDocument, TheRoomThatIsWonHoldsMoreLines) {
  const DocumentDesign tight = tightened(usual_design(), tightest_step);
  const Grid& grid = tight.design.style.grid;
  const Length height = tight.design.style.page.type_area().size.height;

  EXPECT_GT(grid.lines, 22);
  EXPECT_LE(grid.drop + grid.leading * (grid.lines - 1) + grid.cell, height);
}

TEST(TightenDocument, WhatTookWholeLinesStillDoes) {
  const DocumentDesign usual = usual_design();
  const DocumentDesign tight = tightened(usual, tightest_step);
  const Length leading = tight.design.style.grid.leading;

  EXPECT_EQ(paragraph_style(tight.design.style, "body").leading, leading);
  EXPECT_EQ(paragraph_style(tight.design.style, "title").leading, leading);
  EXPECT_EQ(paragraph_style(tight.design.style, "footnote").leading,
            paragraph_style(usual.design.style, "footnote").leading);
}

TEST(TightenDocument, TheMarkOfAJointDocumentGivesWayDownToYihao) {
  const DocumentDesign usual = usual_design();

  EXPECT_LT(tightened(usual, 1).places.joint_size, usual.places.joint_size);
  EXPECT_EQ(tightened(usual, tightest_step).places.joint_size, points(26));
  EXPECT_EQ(tightened(usual, tightest_step).places.mark_size, usual.places.mark_size);
}

}  // namespace
}  // namespace kanyin
