#include "layout/turn.h"

#include <gtest/gtest.h>

#include <string>

#include "layout/dump.h"
#include "support/layout_fixture.h"

namespace kanyin {
namespace {

/// A page of 100 by 200 points with these items, turned from one of 200 by 100.
std::string turned(const std::vector<DisplayItem>& items) {
  PagedIssue issue;
  issue.pages.push_back({.size = {points(100), points(200)}, .folio = 1, .items = {}});
  append_turned(issue.pages.back().items, items, points(200));
  const FontBook fonts = fake_fonts();
  const std::string text = dump(issue, fonts);
  return text.substr(text.find('\n') + 1);
}

TEST(Turn, AMarginStaysWhereItIsOnTheStandingPaper) {
  Design design = built_in_design();
  PageLook& page = design.style.page;
  page.size = {points(100), points(200)};
  page.top = points(1);
  page.bottom = points(2);
  page.left = points(3);
  page.right = points(4);

  const PageLook lying = landscape(design).style.page;

  EXPECT_EQ(lying.size, (Size{points(200), points(100)}));
  EXPECT_EQ(lying.top, points(3)) << "the left edge is where the first line stands";
  EXPECT_EQ(lying.left, points(2)) << "lines begin at the foot of the paper";
  EXPECT_EQ(lying.right, points(1));
  EXPECT_EQ(lying.bottom, points(4));
}

TEST(Turn, TheGridFillsTheTypeAreaThatLies) {
  const Design lying = landscape(built_in_design());
  const Size area = lying.style.page.type_area().size;
  const Grid& grid = lying.style.grid;

  EXPECT_LE(grid.cell * grid.columns, area.width);
  EXPECT_GT(grid.cell * (grid.columns + 1), area.width);
  EXPECT_LE(grid.leading * (grid.lines - 1) + grid.cell, area.height);
  EXPECT_GT(grid.leading * grid.lines + grid.cell, area.height);
}

TEST(Turn, ALineOfTextRunsUpwardsFromTheFoot) {
  Glyph glyph;
  glyph.advance = points(16);
  DisplayItem item;
  item.shape = GlyphRun{.baseline = {points(20), points(30)},
                        .font = FontId{0},
                        .size = points(16),
                        .color = black,
                        .text = "表",
                        .glyphs = {glyph}};

  EXPECT_EQ(turned({item}), "  text 30.000 180.000 16.000 Fake Han turned \"表\" 16.000\n");
}

TEST(Turn, RulesAreStillDrawnDownwardsAndToTheRight) {
  const Rule across{{points(10), points(20)}, {points(60), points(20)}, points(1), black};
  const Rule down{{points(10), points(20)}, {points(10), points(50)}, points(1), black};

  EXPECT_EQ(turned({{ElementId::furniture, across}, {ElementId::furniture, down}}),
            "  rule 20.000 140.000 20.000 190.000 1.000 #000000\n"
            "  rule 20.000 190.000 50.000 190.000 1.000 #000000\n");
}

TEST(Turn, AreasExchangeTheirSides) {
  const Rect area{{points(10), points(20)}, {points(40), points(5)}};

  EXPECT_EQ(turned({{ElementId::furniture, Fill{area, black}},
                    {ElementId::furniture, PlacedPicture{area, PictureId{3}}},
                    {ElementId::furniture, Link{area, "#a"}},
                    {ElementId::furniture, Dot{{points(10), points(20)}, points(1), black}}}),
            "  fill 20.000 150.000 5.000 40.000 #000000\n"
            "  picture 3 20.000 150.000 5.000 40.000 turned\n"
            "  link 20.000 150.000 5.000 40.000 #a\n"
            "  dot 20.000 190.000 1.000 #000000\n");
}

}  // namespace
}  // namespace kanyin
