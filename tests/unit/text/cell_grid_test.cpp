#include "text/cell_grid.h"

#include <gtest/gtest.h>

#include "support/fake_font.h"

namespace kanyin {
namespace {

constexpr Length em = points(1);

/// Where each cluster of a line begins on so many cells, with its shift, in thousandths of an em.
std::string placed(const std::string& text, std::int64_t cells, const LineRules& rules = {}) {
  const FontBook fonts = fake_fonts();
  const ShapedText shaped = shape({{.text = text, .size = em}}, FontRole::fangsong, fonts);
  const std::vector<ClusterSpace> spaces = spacing(shaped.clusters, rules);
  const CellGrid grid(shaped.clusters, spaces, em);
  Length at;
  std::string shown;
  for (const Placed& cluster :
       grid.place({0, spaces.size()}, cells, {.columns = cells, .width = em * cells})) {
    shown += (shown.empty() ? "" : " ") + std::to_string((at + cluster.shift).millipoints);
    at += cluster.advance;
  }
  return shown + " | " + std::to_string(at.millipoints);
}

std::string room(const std::string& text, const LineRules& rules = {}) {
  const FontBook fonts = fake_fonts();
  const ShapedText shaped = shape({{.text = text, .size = em}}, FontRole::fangsong, fonts);
  const std::vector<ClusterSpace> spaces = spacing(shaped.clusters, rules);
  const CellRoom room = CellGrid(shaped.clusters, spaces, em).room({0, spaces.size()});
  return std::to_string(room.cells) + " -" + std::to_string(room.give) + " +" +
         std::to_string(room.extra);
}

TEST(CellGrid, HanAndMarksTakeACellEach) {
  EXPECT_EQ(placed("会员，会员", 5), "0 1000 2000 3000 4000 | 5000");
}

// clreq §7, digits: two of them take one cell.
TEST(CellGrid, FiguresAreCentredInWholeCells) {
  EXPECT_EQ(placed("在12年", 3), "0 1000 1500 2000 | 3000");
  EXPECT_EQ(placed("在5月", 3), "0 1250 2000 | 3000");
  EXPECT_EQ(placed("在125个", 4), "0 1250 1750 2250 3000 | 4000");
}

TEST(CellGrid, FiguresStandCloseToTheirMarks) {
  EXPECT_EQ(placed("占5，", 3), "0 1500 2000 | 3000");
  EXPECT_EQ(placed("（5个", 3), "0 1000 2000 | 3000");
  EXPECT_EQ(placed("（5）", 3), "0 1250 2000 | 3000");
}

TEST(CellGrid, FiguresMayTakeACellMore) {
  EXPECT_EQ(room("在2012年"), "4 -0 +1");
  EXPECT_EQ(placed("在2012年", 5), "0 1500 2000 2500 3000 4000 | 5000");
}

TEST(CellGrid, ATypedSpaceIsTheWhiteBesideLatin) {
  EXPECT_EQ(placed("用 ABC 做", 4), "0 1250 1250 1750 2250 2750 3000 | 4000");
}

TEST(CellGrid, TwoMarksTakeTwoCellsOrOneIfTheLineNeedsRoom) {
  EXPECT_EQ(room("会》，会"), "4 -1 +0");
  EXPECT_EQ(placed("会》，会", 4), "0 1000 2000 3000 | 4000");
  EXPECT_EQ(placed("会》，会", 3), "0 1000 1500 2000 | 3000");
  EXPECT_EQ(placed("会，“会", 3), "0 1000 1000 2000 | 3000");
}

TEST(CellGrid, ThreeMarksTakeTwoCells) {
  EXPECT_EQ(placed("会。”（会", 4), "0 1000 1500 2000 3000 | 4000");
}

TEST(CellGrid, TwoMarksShareTheLastCellOfALine) {
  EXPECT_EQ(placed("会员。”", 3), "0 1000 2000 2500 | 3000");
}

TEST(CellGrid, AnOpeningMarkKeepsItsCellAtTheLineStart) {
  EXPECT_EQ(placed("《太湖", 3), "0 1000 2000 | 3000");
  EXPECT_EQ(placed("“《太", 2), "-500 0 1000 | 2000");
}

TEST(CellGrid, AMarkHangsOnlyWhereTheStyleWantsItAndTheLineNeedsIt) {
  EXPECT_EQ(room("会员。"), "3 -0 +0");
  EXPECT_EQ(room("会员。", {.hanging = true}), "3 -1 +0");
  EXPECT_EQ(placed("会员。", 2, {.hanging = true}), "0 1000 2000 | 2000");
}

TEST(CellGrid, DoubledMarksTakeTwoCells) {
  EXPECT_EQ(placed("会——员……", 6), "0 1000 3000 4000 | 6000");
}

}  // namespace
}  // namespace kanyin
