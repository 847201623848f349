#include "pdf/simplify_outline.h"

#include <gtest/gtest.h>

#include "support/outline_text.h"

namespace kanyin {
namespace {

std::string simplified(OutlinePoint start, std::vector<Stroke> strokes) {
  return outline_text(simplify_outline({{.start = start, .strokes = std::move(strokes)}}, 1));
}

TEST(SimplifyOutline, PointsOnAStraightLineAreLeftOut) {
  EXPECT_EQ(simplified({0, 0}, {line_to({50, 0}), line_to({100, 0}), line_to({100, 80})}),
            "M0,0 L100,0 L100,80");
}

TEST(SimplifyOutline, ALineThatTurnsBackKeepsItsEnd) {
  EXPECT_EQ(simplified({0, 0}, {line_to({100, 0}), line_to({50, 0}), line_to({50, 80})}),
            "M0,0 L100,0 L50,0 L50,80");
}

TEST(SimplifyOutline, ADividedCurveIsPutTogetherAgain) {
  EXPECT_EQ(simplified({0, 0}, {curve_to({0, 50}, {25, 75}, {50, 75}),
                                curve_to({75, 75}, {100, 50}, {100, 0})}),
            "M0,0 C0,100 100,100 100,0");
}

TEST(SimplifyOutline, ACornerStays) {
  EXPECT_EQ(simplified({0, 0}, {curve_to({0, 50}, {25, 75}, {50, 75}),
                                curve_to({50, 50}, {75, 25}, {100, 0})}),
            "M0,0 C0,50 25,75 50,75 C50,50 75,25 100,0");
}

TEST(SimplifyOutline, ACurveWithoutABulgeBecomesALine) {
  EXPECT_EQ(simplified({0, 0}, {curve_to({30, 0}, {70, 1}, {100, 0}), line_to({100, 50})}),
            "M0,0 L100,0 L100,50");
}

TEST(SimplifyOutline, ALineBackToTheStartIsLeftOut) {
  EXPECT_EQ(simplified({0, 0}, {line_to({100, 0}), line_to({100, 50}), line_to({0, 0})}),
            "M0,0 L100,0 L100,50");
}

TEST(SimplifyOutline, AContourOfOnePointGoes) {
  EXPECT_EQ(simplified({7, 7}, {line_to({7, 7})}), "");
}

}  // namespace
}  // namespace kanyin
