#include "layout/break_pages.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "layout/page_steps.h"

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

TEST(BreakPages, OnePageIsLeftShorterRatherThanThreeShort) {
  EXPECT_EQ(paged(".xxxxxxx.xx.xxxx.xxxxx.x.xxxx.xxxxx", 11),
            ".xxxxxxx.xx|.xxxx.xxxxx|.x.xxxx|.xxxxx");
}

TEST(BreakPages, WhatFitsNowhereStandsAlone) {
  EXPECT_EQ(paged(".T.", 2), ".|T|.");
  EXPECT_EQ(paged("xxxxxx", 4), "xxxx|xx");
}

TEST(BreakPages, ADearBreakIsTakenRatherThanAShortPage) {
  Flow flow = flow_of("..........");
  for (std::size_t i = 2; i < 6; ++i) flow.strips[i].break_before = BreakBefore::dear;
  const auto first_end = [&flow](int lines) {
    const PageRoom room{
        .height = line * lines, .grid_leading = line, .footnote_gap = {}, .last_reserve = {}};
    return break_pages(flow, room).front().end;
  };

  EXPECT_EQ(first_end(6), 6U);
  EXPECT_EQ(first_end(5), 5U);
}

TEST(BreakPages, APartOfALineThatRoundingAddsIsNotALine) {
  Flow flow = flow_of("..");
  flow.strips[0].height = line + Length{1};
  const PageRoom room{
      .height = line * 9, .grid_leading = line, .footnote_gap = {}, .last_reserve = {}};

  EXPECT_EQ(break_pages(flow, room)[0].tops[1], line);
}

/// Two columns side by side, a step of 100 points apart. `=` is a strip across the page, `F` a
/// float of three lines in a column, `W` one across the page; they stand before the next strip.
Flow columns_of(std::string_view picture) {
  Flow flow;
  std::size_t article = 0;
  for (char mark : picture) {
    Strip strip;
    // A strip across the page is the head of a section.
    if (mark == '=') article += 2;
    strip.article = mark == '=' ? article : article + 1;
    strip.height = mark == 'F' || mark == 'W' ? line * 3 : line;
    if (mark == 'x') strip.break_before = BreakBefore::forbidden;
    if (mark == '=' || mark == 'W') strip.across = Across::page;
    if (mark == 'F' || mark == 'W') {
      flow.floats.push_back({.strip = strip, .before = flow.strips.size()});
    } else {
      flow.strips.push_back(strip);
    }
  }
  return flow;
}

/// Each page as its lines: what stands in the left column and in the right, `1` for the first
/// strip.
std::string in_columns(const Flow& flow, int lines, int reserve = 0) {
  const PageRoom room{.height = line * lines,
                      .grid_leading = line,
                      .footnote_gap = line,
                      .last_reserve = line * reserve,
                      .line_gap = {},
                      .columns = 2,
                      .column_step = points(100)};
  std::string text;
  for (const PageSlice& slice : break_pages(flow, room)) {
    std::vector<std::string> rows(static_cast<std::size_t>(lines), "  ");
    const auto put = [&rows](Point place, char mark) {
      rows[static_cast<std::size_t>(place.y.millipoints / line.millipoints)]
          [place.x == Length{} ? 0 : 1] = mark;
    };
    for (std::size_t i = 0; i < slice.tops.size(); ++i) {
      put({slice.lefts[i], slice.tops[i]}, static_cast<char>('1' + slice.first + i));
    }
    for (const PlacedFloat& placed : slice.floats) put(placed.place, 'F');
    for (const std::string& row : rows) text += row + "/";
    text.back() = '|';
  }
  return text;
}

TEST(BreakPages, TheLastColumnsAreOfOneHeight) {
  EXPECT_EQ(in_columns(columns_of("......"), 5), "14/25/36/  /  |");
  EXPECT_EQ(in_columns(columns_of("....."), 5), "14/25/3 /  /  |");
  EXPECT_EQ(in_columns(columns_of("...x.."), 5), "15/26/3 /4 /  |");
}

TEST(BreakPages, FullColumnsFollowEachOtherOnThePage) {
  EXPECT_EQ(in_columns(columns_of("........."), 3), "14/25/36|79/8 /  |");
}

TEST(BreakPages, ColumnsAboveAStripAcrossThePageAreOfOneHeight) {
  EXPECT_EQ(in_columns(columns_of("=....=.."), 6), "1 /24/35/6 /78/  |");
  EXPECT_EQ(in_columns(columns_of("=....=xx"), 4), "1 /24/35/  |6 /7 /8 /  |");
}

TEST(BreakPages, TheFooterStandsBelowColumnsOfOneHeight) {
  EXPECT_EQ(in_columns(columns_of("........"), 6, 2), "15/26/37/48/  /  |");
}

TEST(BreakPages, AFloatWaitsForTheNextColumn) {
  EXPECT_EQ(in_columns(columns_of("...F......."), 5), "1F/2 /3 /46/57|8:/9 /  /  /  |");
}

TEST(BreakPages, AFloatAcrossThePagePartsTheColumnsOrStandsAtTheTop) {
  EXPECT_EQ(in_columns(columns_of("....W...."), 9), "F /  /  /15/26/37/48/  /  |");
  EXPECT_EQ(in_columns(columns_of("=....W...."), 9), "1 /24/35/F /  /  /68/79/  |");
}

TEST(BreakPages, AFloatAcrossThePageMayStandAtTheFootOfItsPage) {
  EXPECT_EQ(in_columns(columns_of("=....W........"), 8),
            "1 /26/37/48/59/F /  /  |:</;=/  /  /  /  /  /  |");
}

TEST(BreakPages, AFloatIsNotCarriedPastOtherArticles) {
  for (int lines = 4; lines < 40; ++lines) {
    Flow flow = flow_of("..x" + std::string(static_cast<std::size_t>(lines), '.'));
    for (std::size_t i = 0; i < flow.strips.size(); ++i) flow.strips[i].article = i < 3 ? 1 : 2;
    Strip picture;
    picture.height = line * 3;
    picture.article = 1;
    flow.floats.push_back({.strip = picture, .before = 2});
    const PageRoom room{
        .height = line * 5, .grid_leading = line, .footnote_gap = line, .last_reserve = {}};

    const std::vector<PageSlice> pages = break_pages(flow, room);

    EXPECT_EQ(pages[0].floats.size() + pages[1].floats.size(), 1U) << lines;
  }
}

TEST(BreakPages, ATableThatGoesOnBelowAFloatRepeatsItsHead) {
  Flow flow = flow_of(".........");
  Strip head;
  head.height = line;
  flow.heads.push_back(head);
  for (std::size_t row = 5; row < flow.strips.size(); ++row) flow.strips[row].head = 0;
  Strip picture;
  picture.height = line * 3;
  flow.floats.push_back({.strip = picture, .before = 4});
  const PageRoom room{
      .height = line * 6, .grid_leading = line, .footnote_gap = line, .last_reserve = {}};

  const std::vector<PageSlice> pages = break_pages(flow, room);

  ASSERT_EQ(pages.size(), 3U);
  EXPECT_EQ(pages[1].floats.front().place.y, Length{});
  EXPECT_EQ(pages[1].openers, std::vector<std::size_t>{6});
  EXPECT_EQ(pages[1].tops.front(), line * 4);
  EXPECT_EQ(pages[2].tops.front(), line);
}

TEST(BreakPages, MoreFloatsThanAPageHoldsFillFurtherPages) {
  Flow flow = flow_of(".");
  for (int i = 0; i < 7; ++i) {
    Strip strip;
    strip.height = line * 3;
    flow.floats.push_back({.strip = strip, .before = 1});
  }
  const PageRoom room{
      .height = line * 8, .grid_leading = line, .footnote_gap = line, .last_reserve = line * 4};

  std::size_t placed = 0;
  for (const PageSlice& slice : break_pages(flow, room)) {
    for (const PlacedFloat& floating : slice.floats) {
      EXPECT_EQ(floating.index, placed++);
      EXPECT_LE(floating.place.y + line * 3, room.height);
    }
  }
  EXPECT_EQ(placed, 7U);
}

TEST(BreakPages, AFloatAfterTheLastStripHasItsPlace) {
  EXPECT_EQ(in_columns(columns_of("..F"), 9).find('F') != std::string::npos, true);
  EXPECT_EQ(in_columns(columns_of("..W"), 9).find('F') != std::string::npos, true);
  EXPECT_EQ(in_columns(columns_of("W"), 9), "F /  /  /  /  /  /  /  /  |");
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

// The cheapest way to a new page is known only when every way to turn to it has been looked at.
TEST(PageState, ANewPageComesBehindThePageThatIsTurned) {
  const PageState turned{.strip = 5, .next_float = 1, .column = 0, .top = points(300), .foot = {}};
  const PageState with_foot{
      .strip = 5, .next_float = 1, .column = 0, .top = {}, .foot = points(100)};
  const PageState fresh{.strip = 5, .next_float = 1, .column = 0, .top = {}, .foot = {}};

  EXPECT_LT(turned, fresh);
  EXPECT_LT(with_foot, fresh);
  EXPECT_LT(fresh, (PageState{.strip = 6, .next_float = 1, .column = 0, .top = {}, .foot = {}}));
}

}  // namespace
}  // namespace kanyin
