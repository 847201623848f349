#include "text/justify.h"

#include <gtest/gtest.h>

#include "support/fake_font.h"
#include "text/shape.h"

namespace kanyin {
namespace {

constexpr Length em = points(1);

/// The advances of a text on one line of this width, in thousandths of an em.
std::string justified(const std::string& text, std::int64_t thousandths) {
  const FontBook fonts = fake_fonts();
  const ShapedText shaped = shape({{.text = text, .size = em}}, FontRole::fangsong, fonts);
  const std::vector<ClusterSpace> spaces = spacing(shaped.clusters, {});
  const LineSums sums(shaped.clusters, spaces);
  std::string shown;
  for (const Placed& placed : justify({0, spaces.size()}, spaces, sums, Length{thousandths})) {
    shown += (shown.empty() ? "" : " ") + std::to_string(placed.advance.millipoints);
  }
  return shown;
}

TEST(Justify, AMarkAtTheLineEndTakesHalfAnEm) {
  EXPECT_EQ(justified("完了。", 2500), "1000 1000 500");
}

TEST(Justify, AnOpeningMarkAtTheLineStartIsTrimmed) {
  EXPECT_EQ(justified("《太", 1500), "500 1000");
}

TEST(Justify, BracketsGiveBeforeCommasAndCommasBeforeGaps) {
  EXPECT_EQ(justified("一（二）三，四A五", 8750), "1000 875 1000 875 1000 1000 1250 750 1000");
  EXPECT_EQ(justified("一（二）三，四A五", 7800), "1000 500 1000 500 1000 800 1250 750 1000");
  EXPECT_EQ(justified("一（二）三，四A五", 7400), "1000 500 1000 500 1000 500 1200 700 1000");
}

TEST(Justify, AFullStopGivesLast) {
  EXPECT_EQ(justified("一。二A三", 4750), "1000 1000 1125 625 1000");
  EXPECT_EQ(justified("一。二A三", 4500), "1000 750 1125 625 1000");
}

TEST(Justify, GapsWidenToHalfAnEmBeforeOtherPlacesDo) {
  EXPECT_EQ(justified("一二A三四", 5300), "1000 1400 900 1000 1000");
  EXPECT_EQ(justified("一二A三四", 5900), "1100 1600 1100 1100 1000");
}

TEST(Justify, WhatIsLeftOverIsSpreadToTheLastMillipoint) {
  EXPECT_EQ(justified("一二三四", 4100), "1033 1034 1033 1000");
}

TEST(Justify, AWordAloneKeepsItsWidth) { EXPECT_EQ(justified("AB", 3000), "500 500"); }

}  // namespace
}  // namespace kanyin
