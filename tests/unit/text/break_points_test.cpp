#include "text/break_points.h"

#include <gtest/gtest.h>

#include <map>

#include "support/fake_font.h"
#include "support/table.h"
#include "text/shape.h"

namespace kanyin {
namespace {

std::string marked(const std::string& text, const LineRules& rules, const SoftUnits& units = {}) {
  const FontBook fonts = fake_fonts();
  const ShapedText shaped = shape({{.text = text, .size = points(10)}}, FontRole::fangsong, fonts);
  const std::vector<Break> breaks = break_points(shaped.clusters, rules, units);
  std::string shown;
  for (std::size_t i = 0; i < breaks.size(); ++i) {
    const Cluster& cluster = shaped.clusters[i];
    shown += shaped.text.substr(cluster.begin, cluster.end - cluster.begin);
    if (i + 1 == breaks.size()) continue;
    if (breaks[i] == Break::allowed) shown += "|";
    if (breaks[i] == Break::inside_name) shown += "^";
    if (breaks[i] == Break::stacked) shown += "!";
    if (breaks[i] == Break::after_number) shown += "¦";
    if (breaks[i] == Break::inside_word) shown += "~";
  }
  return shown;
}

std::string without_marks(std::string text) {
  for (const std::string mark : {"|", "^", "!", "¦", "~"}) {
    for (std::size_t at = text.find(mark); at != text.npos; at = text.find(mark)) {
      text.erase(at, mark.size());
    }
  }
  return text;
}

TEST(BreakPoints, LinesEndWhereTheTableSays) {
  for (const std::string& line : table_lines("unit/text/break_points.txt")) {
    EXPECT_EQ(marked(without_marks(line), {.bans = BanLevel::gb}), line);
  }
}

TEST(BreakPoints, EveryRowOfTheChecklistHolds) {
  const std::map<std::string, BanLevel> levels{
      {"basic", BanLevel::basic}, {"gb", BanLevel::gb}, {"strict", BanLevel::strict}};
  const SoftUnits units({"何堃", "沈晓梅"});
  for (const ChecklistCase& row : checklist_cases("unit/text/checklist_breaks.txt")) {
    const std::size_t blank = row.words.find(' ');
    const std::string expected = row.words.substr(blank + 1);
    const BanLevel level = levels.at(row.words.substr(0, blank));
    EXPECT_EQ(marked(without_marks(expected), {.bans = level}, units), expected) << row.name;
  }
}

// clreq §3: names are soft units, as an option.
TEST(BreakPoints, AStyleMayLetNamesBePartedAsOtherWords) {
  EXPECT_EQ(marked("由何堃说李强同志好", {.keep_names = false}, SoftUnits({"何堃"})),
            "由|何|堃|说|李|强|同|志|好");
}

TEST(BreakPoints, NoLineStartsWithAComma) {
  EXPECT_EQ(marked("召开，并", {.bans = BanLevel::basic}), "召|开，|并");
}

TEST(BreakPoints, OnlyTheBasicLevelLetsASlashEndALine) {
  EXPECT_EQ(marked("和／或", {.bans = BanLevel::basic}), "和／|或");
  EXPECT_EQ(marked("和／或", {.bans = BanLevel::gb}), "和／或");
}

TEST(BreakPoints, OnlyTheStrictLevelKeepsDashesFromTheLineStart) {
  EXPECT_EQ(marked("是——他", {.bans = BanLevel::gb}), "是|——|他");
  EXPECT_EQ(marked("是——他", {.bans = BanLevel::strict}), "是——|他");
}

TEST(BreakPoints, ANoBreakSpaceHoldsBothSides) {
  EXPECT_EQ(marked("张\u00A0三", {.bans = BanLevel::gb}), "张\u00A0三");
}

TEST(BreakPoints, AFootnoteMarkStaysWithItsWord) {
  const FontBook fonts = fake_fonts();
  const ShapedText shaped = shape({{.text = "会议", .size = points(10)},
                                   {.text = "1", .size = points(6), .rise = points(4)},
                                   {.text = "召", .size = points(10)}},
                                  FontRole::fangsong, fonts);

  const std::vector<Break> breaks = break_points(shaped.clusters, LineRules{});

  EXPECT_EQ(breaks, (std::vector{Break::allowed, Break::none, Break::allowed, Break::allowed}));
}

}  // namespace
}  // namespace kanyin
