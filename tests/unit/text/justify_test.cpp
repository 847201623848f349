#include "text/justify.h"

#include <gtest/gtest.h>

#include "support/fake_font.h"
#include "support/table.h"
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

TEST(Justify, GapsWidenToAThirdBeforeOtherPlacesDo) {
  EXPECT_EQ(justified("一二A三四", 5100), "1000 1300 800 1000 1000");
  EXPECT_EQ(justified("一二A三四", 5566), "1100 1433 933 1100 1000");
}

// CLREQ 3.2.2: within a step all places are treated equally.
TEST(Justify, GapsOfAnOrdinalWidenLikeAllOthers) {
  EXPECT_EQ(justified("第10届有5人", 6600), "1275 500 775 1000 1275 775 1000");
}

TEST(Justify, EveryRowOfTheChecklistHolds) {
  for (const ChecklistCase& row : checklist_cases("unit/text/checklist_justify.txt")) {
    const std::size_t blank = row.words.find(' ');
    const std::size_t equals = row.words.find(" = ");
    const std::string text = row.words.substr(blank + 1, equals - blank - 1);
    EXPECT_EQ(justified(text, std::stoi(row.words)), row.words.substr(equals + 3)) << row.name;
  }
}

// §6 of the checklist, stretch 1.
TEST(Justify, WordSpacesWidenToHalfAnEmBeforeAnythingElse) {
  const FontBook fonts = fake_fonts();
  const ShapedText shaped = shape({{.text = "会A B", .size = em}}, FontRole::fangsong, fonts);
  std::vector<ClusterSpace> spaces = spacing(shaped.clusters, {});
  spaces[2].advance = Length{250};
  spaces[2].most_stretch = Length{250};
  const LineSums sums(shaped.clusters, spaces);

  const std::vector<Placed> placed = justify({0, 4}, spaces, sums, Length{2750});

  EXPECT_EQ(placed[0].advance.millipoints, 1250);
  EXPECT_EQ(placed[2].advance.millipoints, 500);
}

TEST(Justify, WhatIsLeftOverIsSpreadToTheLastMillipoint) {
  EXPECT_EQ(justified("一二三四", 4100), "1033 1034 1033 1000");
}

TEST(Justify, AWordAloneKeepsItsWidth) { EXPECT_EQ(justified("AB", 3000), "500 500"); }

}  // namespace
}  // namespace kanyin
