#include "layout/carry_footnotes.h"

#include <gtest/gtest.h>

#include <string>

namespace kanyin {
namespace {

constexpr Length line = points(10);

/// So many lines; `caller` calls a note of so many lines.
Flow flow_of(std::size_t lines, std::size_t caller, std::size_t note_lines) {
  Strip one;
  one.height = line;
  Flow flow;
  flow.strips.assign(lines, one);
  flow.footnotes.push_back(footnote_of(std::vector<Strip>(note_lines, one)));
  flow.strips[caller].footnotes.push_back(0);
  return flow;
}

PageRoom room_of(int lines) {
  return {.height = line * lines, .grid_leading = line, .footnote_gap = line, .last_reserve = {}};
}

/// Pages with the lines that stand on them and the lines of notes below.
std::string paged(const Flow& flow, int lines) {
  const PageRoom room = room_of(lines);
  const Flow carried = carry_footnotes(flow, room);
  std::string text;
  for (const PageSlice& slice : break_pages(carried, room)) {
    text += (text.empty() ? "" : " | ") + std::to_string(slice.end - slice.first);
    for (const PlacedFootnotes& placed : slice.footnotes) {
      for (const std::size_t note : placed.footnotes) {
        text += " [" + std::to_string(note) + ": " +
                std::to_string(carried.footnotes[note].lines.size()) + "]";
      }
    }
  }
  return text;
}

TEST(CarryFootnotes, ANoteHigherThanAThirdOfAPageGoesOnAtTheFootOfTheNext) {
  EXPECT_EQ(paged(flow_of(15, 2, 6), 12), "8 [0: 3] | 7 [1: 3]");
  EXPECT_EQ(paged(flow_of(24, 2, 9), 12), "8 [0: 3] | 8 [1: 3] | 8 [2: 3]");
}

TEST(CarryFootnotes, ANoteIsDividedWhereThePageWouldBeShortWithoutIt) {
  EXPECT_EQ(paged(flow_of(20, 13, 5), 18), "14 [0: 3] | 6 [1: 2]");
}

TEST(CarryFootnotes, ANoteStaysWholeWhereThePageIsFullWithoutIt) {
  EXPECT_EQ(paged(flow_of(20, 10, 5), 18), "12 [0: 5] | 8");
  EXPECT_EQ(paged(flow_of(20, 17, 5), 18), "17 | 3 [0: 5]");
}

TEST(CarryFootnotes, ANoteOfThreeLinesIsNeverDivided) {
  EXPECT_EQ(paged(flow_of(20, 14, 3), 18), "14 | 6 [0: 3]");
}

TEST(CarryFootnotes, WhatIsCarriedOverStandsBeforeTheNotesOfThePage) {
  Flow flow = flow_of(14, 2, 6);
  flow.footnotes.push_back(footnote_of({flow.strips[0]}));
  flow.strips[9].footnotes.push_back(1);

  EXPECT_EQ(paged(flow, 12), "8 [0: 3] | 6 [2: 3] [1: 1]");
}

TEST(CarryFootnotes, BehindTheLastPageAnEmptyStripCallsTheRest) {
  EXPECT_EQ(paged(flow_of(8, 2, 6), 12), "8 [0: 3] | 1 [1: 3]");
}

TEST(CarryFootnotes, ANoteThatNoLineCallsIsLeftAlone) {
  Flow flow = flow_of(3, 2, 6);
  flow.strips[2].footnotes.clear();

  const Flow carried = carry_footnotes(flow, room_of(12));

  ASSERT_EQ(carried.footnotes.size(), 1U);
  EXPECT_EQ(carried.footnotes[0].height, line * 6);
}

}  // namespace
}  // namespace kanyin
