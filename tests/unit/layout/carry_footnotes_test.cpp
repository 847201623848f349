#include "layout/carry_footnotes.h"

#include <gtest/gtest.h>

#include <string>

namespace kanyin {
namespace {

constexpr Length line = points(10);

/// So many lines; `caller` calls a note of as many parts of two lines.
Flow flow_of(std::size_t lines, std::size_t caller, int parts) {
  Flow flow;
  flow.strips.resize(lines);
  for (Strip& strip : flow.strips) strip.height = line;
  FootnoteBlock note{.height = line * 2, .items = {}};
  for (int i = 1; i < parts; ++i) note.rest.push_back({.height = line * 2, .items = {}});
  flow.footnotes.push_back(std::move(note));
  flow.strips[caller].footnotes.push_back(0);
  return flow;
}

const PageRoom eight_lines{
    .height = line * 8, .grid_leading = line, .footnote_gap = line, .last_reserve = {}};

/// Pages with the lines that stand on them and the notes below.
std::string paged(const Flow& flow) {
  const Flow carried = carry_footnotes(flow, eight_lines);
  std::string text;
  for (const PageSlice& slice : break_pages(carried, eight_lines)) {
    text += (text.empty() ? "" : " | ") + std::to_string(slice.end - slice.first) + " lines";
    for (const PlacedFootnotes& placed : slice.footnotes) {
      for (const std::size_t note : placed.footnotes) text += " " + std::to_string(note);
    }
  }
  return text;
}

TEST(CarryFootnotes, ANoteGoesOnAtTheFootOfTheNextPage) {
  EXPECT_EQ(paged(flow_of(10, 2, 2)), "5 lines 0 | 5 lines 1");
  EXPECT_EQ(paged(flow_of(15, 2, 3)), "5 lines 0 | 5 lines 1 | 5 lines 2");
}

TEST(CarryFootnotes, WhatIsCarriedOverStandsBeforeTheNotesOfThePage) {
  Flow flow = flow_of(9, 2, 2);
  flow.strips[5].footnotes.push_back(1);
  flow.footnotes.push_back({.height = line, .items = {}});

  EXPECT_EQ(paged(flow), "5 lines 0 | 4 lines 2 1");
}

TEST(CarryFootnotes, BehindTheLastPageAnEmptyStripCallsTheRest) {
  EXPECT_EQ(paged(flow_of(3, 2, 2)), "4 lines 0 1");
  EXPECT_EQ(paged(flow_of(4, 2, 2)), "4 lines 0 | 1 lines 1");
}

TEST(CarryFootnotes, ANoteThatNoLineCallsStaysInOnePiece) {
  Flow flow = flow_of(3, 2, 2);
  flow.strips[2].footnotes.clear();

  const Flow carried = carry_footnotes(flow, eight_lines);

  ASSERT_EQ(carried.footnotes.size(), 1U);
  EXPECT_EQ(carried.footnotes[0].height, line * 4);
}

}  // namespace
}  // namespace kanyin
