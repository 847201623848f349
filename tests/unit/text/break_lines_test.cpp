#include "text/break_lines.h"

#include <gtest/gtest.h>

#include "support/fake_font.h"
#include "text/shape.h"
#include "text/spacing.h"

namespace kanyin {
namespace {

constexpr Length em = points(1);

/// The number of clusters on each line.
std::string line_lengths(const std::string& text, const LineFit& fit) {
  const FontBook fonts = fake_fonts();
  const ShapedText shaped = shape({{.text = text, .size = em}}, FontRole::fangsong, fonts);
  const std::vector<ClusterSpace> spaces = spacing(shaped.clusters, {});
  const LineSums sums(shaped.clusters, spaces);
  const std::vector<Break> breaks = break_points(shaped.clusters, LineRules{});
  std::string shown;
  for (const LineRange& line : break_lines({0, spaces.size()}, sums, breaks, fit)) {
    shown += (shown.empty() ? "" : " ") + std::to_string(line.end - line.begin);
  }
  return shown;
}

LineFit ems(int first, int others, Align align = Align::justify) {
  return {.first_width = first * em, .width = others * em, .em = em, .align = align};
}

TEST(BreakLines, TheFirstLineMayBeShorter) {
  EXPECT_EQ(line_lengths("会员会员会员会员会员会员会员", ems(4, 6)), "4 6 4");
}

TEST(BreakLines, ALaterLineIsNotTornToFillAnEarlierOne) {
  // Taken one by one, the first line would hold ten and leave a hole of nine ems on the second.
  EXPECT_EQ(line_lengths("会员会员会员会员会员会员abcdefghijklmnopqr，员会", ems(10, 10)),
            "7 5 19 2");
}

TEST(BreakLines, TheLastLineKeepsTwoHan) {
  EXPECT_EQ(line_lengths("会员会员会员会员会员会员员", ems(6, 6)), "5 6 2");
}

TEST(BreakLines, CentredLinesAreFewAndEven) {
  EXPECT_EQ(line_lengths("会员会员会员会员会员", ems(8, 8, Align::center)), "5 5");
  EXPECT_EQ(line_lengths("会员会员会员会员", ems(8, 8, Align::center)), "8");
}

TEST(BreakLines, LeftAlignedLinesAreFilled) {
  EXPECT_EQ(line_lengths("会员会员会员会员会员", ems(8, 8, Align::left)), "8 2");
}

TEST(BreakLines, AClusterWiderThanTheLineStandsAlone) {
  EXPECT_EQ(line_lengths("会——员", ems(1, 1)), "1 1 1");
}

}  // namespace
}  // namespace kanyin
