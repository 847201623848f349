#include "text/spacing.h"

#include <gtest/gtest.h>

#include "support/fake_font.h"
#include "support/table.h"
#include "text/shape.h"

namespace kanyin {
namespace {

constexpr Length em = points(1);

std::string with_room(const std::string& text, const LineRules& rules = {}) {
  const FontBook fonts = fake_fonts();
  const ShapedText shaped = shape({{.text = text, .size = em}}, FontRole::fangsong, fonts);
  std::string shown = text + " =";
  for (const ClusterSpace& space : spacing(shaped.clusters, rules)) {
    shown += " " + std::to_string(space.advance.millipoints);
  }
  return shown;
}

std::vector<ClusterSpace> spaces_of(const std::string& text) {
  const FontBook fonts = fake_fonts();
  const ShapedText shaped = shape({{.text = text, .size = em}}, FontRole::fangsong, fonts);
  return spacing(shaped.clusters, {});
}

TEST(Spacing, ClustersTakeTheRoomThatTheTableSays) {
  for (const std::string& line : table_lines("unit/text/spacing.txt")) {
    EXPECT_EQ(with_room(line.substr(0, line.find(" = "))), line);
  }
}

TEST(Spacing, EveryRowOfTheChecklistHolds) {
  for (const ChecklistCase& row : checklist_cases("unit/text/checklist_spacing.txt")) {
    EXPECT_EQ(with_room(row.words.substr(0, row.words.find(" = "))), row.words) << row.name;
  }
}

TEST(Spacing, AStyleMayCloseTwoMarksUpToOneEm) {
  EXPECT_EQ(with_room("”“", {.adjacent_thousandths = 1000}), "”“ = 500 500");
  EXPECT_EQ(with_room("，”", {.adjacent_thousandths = 2000}), "，” = 1000 1000");
}

TEST(Spacing, AMarkBesideASpaceOfOneEmAddsNoWhiteToIt) {
  EXPECT_EQ(with_room("月”　两"), "月”　两 = 1000 500 1000 1000");
  EXPECT_EQ(with_room("起　“歇"), "起　“歇 = 1000 1000 500 1000");
  EXPECT_EQ(with_room("（　）"), "（　） = 1000 1000 1000");
}

TEST(Spacing, AFootnoteMarkStandsCloseToTheMarkBeforeIt) {
  const FontBook fonts = fake_fonts();
  const ShapedText shaped =
      shape({{.text = "站”", .size = em}, {.text = "①", .size = em, .rise = em}},
            FontRole::fangsong, fonts);

  EXPECT_EQ(spacing(shaped.clusters, {})[1].advance.millipoints, 500);
}

TEST(Spacing, LabelsAtTheHeadGiveNothing) {
  EXPECT_EQ(spaces_of("（二）看，人")[2].most_shrink, Length{});
  EXPECT_EQ(spaces_of("三、请")[1].most_shrink, Length{});
  EXPECT_GT(spaces_of("（二）看，人")[4].most_shrink, Length{});
  EXPECT_GT(spaces_of("看（二）人")[3].most_shrink, Length{});
}

TEST(Spacing, TheTermOfSecrecyIsSolid) {
  EXPECT_EQ(with_room("机密★1年"), "机密★1年 = 1000 1000 1000 500 1000");
}

TEST(Spacing, GroupsOfDigitsStayAsFarApartAsTheyWereTyped) {
  const std::vector<ClusterSpace> spaces = spaces_of("有10 000元");

  EXPECT_EQ(spaces[3].stretch, Stretch::none);
  EXPECT_EQ(spaces[3].shrink, Shrink::none);
}

TEST(Spacing, AStyleMayDoWithoutHanLatinGaps) {
  EXPECT_EQ(with_room("用AB做", {.gap_thousandths = 0}), "用AB做 = 1000 500 500 1000");
}

TEST(Spacing, AMarkLosesHalfAnEmAtTheLineEnd) {
  const std::vector<ClusterSpace> spaces = spaces_of("完。");

  EXPECT_EQ(spaces[1].at_end.millipoints, 500);
}

TEST(Spacing, AnOpeningMarkLosesHalfAnEmAtTheLineStart) {
  const std::vector<ClusterSpace> spaces = spaces_of("《太");

  EXPECT_EQ(spaces[0].at_start.millipoints, 500);
}

TEST(Spacing, AnOpeningMarkAfterTheIndentIsTrimmedUnlessTheStyleKeepsIt) {
  const FontBook fonts = fake_fonts();
  const ShapedText shaped = shape({{.text = "《太", .size = em}}, FontRole::fangsong, fonts);

  EXPECT_EQ(spacing(shaped.clusters, {})[0].at_start.millipoints, 500);
  EXPECT_EQ(spacing(shaped.clusters, {.trim_paragraph_start = false})[0].at_start.millipoints, 0);
}

TEST(Spacing, OneMarkHangsAndNoneOfARow) {
  const FontBook fonts = fake_fonts();
  const ShapedText shaped =
      shape({{.text = "完，了。”好？好——", .size = em}}, FontRole::fangsong, fonts);
  std::string hanging;
  for (const ClusterSpace& space : spacing(shaped.clusters, {.hanging = true})) {
    hanging += space.hanging > Length{} ? '+' : '-';
  }

  EXPECT_EQ(hanging, "-+-------");
}

TEST(Spacing, NothingWidensInsideWordsNumbersAndDoubledMarks) {
  const std::vector<ClusterSpace> spaces = spaces_of("AB好10%好—好…………");
  std::string elastic;
  for (const ClusterSpace& space : spaces) elastic += space.stretch == Stretch::none ? '-' : '+';

  EXPECT_EQ(elastic, "-++--+--+--");
}

}  // namespace
}  // namespace kanyin
