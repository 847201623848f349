#include "layout/break_pages.h"

#include <gtest/gtest.h>

#include <string>

namespace kanyin {
namespace {

constexpr Length line = points(10);

/// A flow from a picture: `.` a line, `x` a line before which no page may end, `_` a line with an
/// empty line above it, `T` a block of three lines, `1` a line that calls a footnote of two lines.
Flow flow_of(std::string_view picture) {
  Flow flow;
  for (char mark : picture) {
    Strip strip;
    strip.height = mark == 'T' ? line * 3 : line;
    if (mark == 'x') strip.break_before = BreakBefore::forbidden;
    if (mark == '_') strip.space_before = line;
    if (mark == '1') {
      strip.footnotes.push_back(flow.footnotes.size());
      flow.footnotes.push_back({.height = line * 2, .items = {}});
    }
    flow.strips.push_back(strip);
  }
  return flow;
}

/// The same picture with a bar at each page end.
std::string paged(std::string_view picture, int lines, int reserve = 0) {
  const PageRoom room{.height = line * lines,
                      .grid_leading = line,
                      .footnote_gap = line,
                      .last_reserve = line * reserve};
  std::string text;
  for (const PageSlice& slice : break_pages(flow_of(picture), room)) {
    text += (text.empty() ? "" : "|") + std::string(picture.substr(slice.first, slice.tops.size()));
  }
  return text;
}

TEST(BreakPages, PagesAreFilled) {
  EXPECT_EQ(paged("....", 4), "....");
  EXPECT_EQ(paged("......", 4), "....|..");
}

TEST(BreakPages, NoPageEndsWhereItMustNot) {
  EXPECT_EQ(paged("....x..", 4), "...|.x..");
  EXPECT_EQ(paged("..xxx..", 4), ".|.xxx|..");
}

TEST(BreakPages, SpaceVanishesAtTheTopOfAPage) {
  EXPECT_EQ(paged("..._...", 4), "...|_...");
  EXPECT_EQ(paged("_...", 4), "_...");
}

TEST(BreakPages, OnlyTheGapBelowALineMayHangOutOfThePage) {
  const PageRoom room{.height = line * 4 - points(2),
                      .grid_leading = line,
                      .footnote_gap = line,
                      .last_reserve = {},
                      .line_gap = points(2)};
  Flow lines = flow_of("....");
  Flow table = flow_of("....");
  table.strips[3].on_grid = false;

  EXPECT_EQ(break_pages(lines, room).size(), 1U);
  EXPECT_EQ(break_pages(table, room).size(), 2U);
}

TEST(BreakPages, ABlockMovesWhole) { EXPECT_EQ(paged("..T.", 4), "..|T."); }

TEST(BreakPages, FootnotesStandOnThePageThatCallsThem) {
  EXPECT_EQ(paged("..1..", 6), "..1|..");
  EXPECT_EQ(paged("1....", 5), "1.|...");
}

TEST(BreakPages, TheLastPageLeavesRoomForTheFooter) {
  EXPECT_EQ(paged("....", 4, 2), "..|..");
  EXPECT_EQ(paged("..", 4, 2), "..");
}

TEST(BreakPages, EmptyRoomIsSharedAmongPages) {
  EXPECT_EQ(paged("...TT", 5), "...|T|T");
  EXPECT_EQ(paged("....xxx..T", 5), "...|.xxx.|.T");
}

TEST(BreakPages, WhatFitsNowhereStandsAlone) {
  EXPECT_EQ(paged(".T.", 2), ".|T|.");
  EXPECT_EQ(paged("xxxxxx", 4), "xxxx|xx");
}

TEST(BreakPages, AnIssueWithoutStripsHasOnePage) { EXPECT_EQ(paged("", 4), ""); }

TEST(BreakPages, StripsOnTheGridBeginAtItsLines) {
  Flow flow = flow_of("..");
  flow.strips[0].height = Length{12500};
  const PageRoom room{
      .height = line * 9, .grid_leading = line, .footnote_gap = {}, .last_reserve = {}};

  const std::vector<PageSlice> slices = break_pages(flow, room);

  ASSERT_EQ(slices.size(), 1U);
  EXPECT_EQ(slices[0].tops[1], line * 2);
}

}  // namespace
}  // namespace kanyin
