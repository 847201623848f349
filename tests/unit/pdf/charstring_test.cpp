#include <gtest/gtest.h>

#include <initializer_list>

#include "pdf/pack_charstring.h"
#include "pdf/read_charstring.h"
#include "support/outline_text.h"

namespace kanyin {
namespace {

std::string bytes(std::initializer_list<int> numbers) {
  std::string out;
  for (const int number : numbers) out.push_back(static_cast<char>(number));
  return out;
}

/// A number of one byte.
int n(int number) { return number + 139; }

std::string drawn(const std::string& charstring) {
  const std::optional<Outline> outline = read_charstring(charstring, {});
  return outline ? outline_text(*outline) : "damaged";
}

/// What is drawn by the packed form, and how many bytes it takes.
std::string packed(const Outline& outline) {
  const std::string charstring = pack_charstring(outline, std::nullopt);
  return std::to_string(charstring.size()) + ": " + drawn(charstring);
}

TEST(ReadCharstring, LinesGoOnFromWhereTheLastOneEnded) {
  EXPECT_EQ(drawn(bytes({n(10), n(20), 21, n(5), n(6), n(-1), n(0), 5, 14})),
            "M10,20 L15,26 L14,26");
}

TEST(ReadCharstring, AWidthBeforeTheFirstOperatorIsNoStep) {
  EXPECT_EQ(drawn(bytes({n(99), n(10), 22, n(5), n(6), n(7), 6, 14})), "M10,0 L15,0 L15,6 L22,6");
}

TEST(ReadCharstring, HintsAndTheirMasksAreLeftOut) {
  EXPECT_EQ(drawn(bytes({n(1), n(2), 18, n(3), n(4), 19, 0xFF, n(10), 4, n(5), n(5), 5, 14})),
            "M0,10 L5,15");
}

TEST(ReadCharstring, CurvesThatTurnMayEndAside) {
  EXPECT_EQ(drawn(bytes({n(0), 22, n(1), n(2), n(3), n(4), n(9), 31, 14})), "M0,0 C1,0 3,3 12,7");
}

TEST(ReadCharstring, AFlexIsTwoCurves) {
  EXPECT_EQ(drawn(bytes({n(0), 22, n(1), n(2), n(3), n(4), n(5), n(6), n(7), 12, 34, 14})),
            "M0,0 C1,0 3,3 7,3 C12,3 18,0 25,0");
}

TEST(ReadCharstring, WhatIsDamagedGivesNothing) {
  EXPECT_EQ(drawn(""), "damaged");
  EXPECT_EQ(drawn(bytes({n(1), n(2), 5, 14})), "damaged");
  EXPECT_EQ(drawn(bytes({n(1), 21, 14})), "damaged");
  EXPECT_EQ(drawn(bytes({n(0), 22, n(1), n(2), n(3), 5, 14})), "damaged");
  EXPECT_EQ(drawn(bytes({n(0), 22, n(1), 10, 14})), "damaged");
  EXPECT_EQ(drawn(bytes({n(0), 22, 28, 1})), "damaged");
  EXPECT_EQ(drawn(bytes({n(0), 22, 255, 0x7F, 0xFF, 0, 0, n(0), 5, 14})), "damaged");
}

TEST(PackCharstring, NeighboursShareAnOperator) {
  const Outline box{
      {.start = {10, 10}, .strokes = {line_to({60, 10}), line_to({60, 40}), line_to({10, 40})}}};

  EXPECT_EQ(packed(box), "8: M10,10 L60,10 L60,40 L10,40");
}

TEST(PackCharstring, AContourBeginsWhereTheClosingLineSavesMost) {
  const Outline box{
      {.start = {0, 0},
       .strokes = {line_to({0, 40}), line_to({300, 40}), line_to({300, 0}), line_to({0, 0})}}};

  EXPECT_EQ(packed(box), "10: M300,40 L300,0 L0,0 L0,40");
}

TEST(PackCharstring, CurvesKeepEveryPoint) {
  const Outline outline{
      {.start = {0, 0},
       .strokes = {curve_to({10, 0}, {20, 5}, {20, 15}), curve_to({20, 30}, {15, 40}, {5, 40}),
                   curve_to({-5, 40}, {-20, 35}, {-20, 20}), line_to({-30, 11}),
                   curve_to({-31, 9}, {-12, 3}, {0, 1})}},
      {.start = {1000, -1200}, .strokes = {curve_to({1000, -1300}, {2500, -1300}, {2500, -1200})}}};

  EXPECT_EQ(packed(outline), "38: " + outline_text(outline));
}

TEST(PackCharstring, MoreStrokesThanAnOperatorHoldsTakeSeveral) {
  Contour contour{.start = {0, 0}, .strokes = {}};
  for (int i = 1; i <= 60; ++i) contour.strokes.push_back(line_to({i * 3, i * i}));

  EXPECT_EQ(drawn(pack_charstring({contour}, std::nullopt)), outline_text({contour}));
}

TEST(PackCharstring, AWidthStandsBeforeEverything) {
  EXPECT_EQ(pack_charstring({}, 500), bytes({248, 136, 14}));
}

}  // namespace
}  // namespace kanyin
