#include "layout/column_widths.h"

#include <gtest/gtest.h>

#include <string>

namespace kanyin {
namespace {

ColumnNeeds column(int least, const std::vector<int>& cells) {
  ColumnNeeds needs{.least = points(least), .cells = {}};
  for (const int cell : cells) needs.cells.push_back(points(cell));
  return needs;
}

/// In whole points.
std::string shared(const std::vector<ColumnNeeds>& columns, int room, int edges = 0) {
  std::string text;
  for (const Length width : column_widths(columns, points(edges), points(room))) {
    text += std::to_string((width.millipoints + 500) / 1000) + " ";
  }
  return text;
}

TEST(ColumnWidths, CellsStandOnOneLineWhereThereIsRoom) {
  EXPECT_EQ(shared({column(10, {40, 5}), column(10, {20})}, 100), "40 20 ");
  EXPECT_EQ(shared({column(10, {40}), column(10, {20})}, 100, 6), "46 26 ");
}

TEST(ColumnWidths, WhatIsLeftGoesToTheTextThatTakesManyLines) {
  EXPECT_EQ(shared({column(10, {10, 10}), column(10, {200, 200})}, 100), "10 90 ");
}

TEST(ColumnWidths, AHeadOfManyLinesTakesNothingFromManyHighRows) {
  const std::vector<int> numbers{60, 10, 10, 10, 10, 10, 10, 10, 10};
  const std::vector<int> texts{20, 90, 80, 90, 80, 90, 80, 90, 80};
  const std::vector<Length> widths =
      column_widths({column(20, numbers), column(20, texts)}, {}, points(100));

  EXPECT_LT(widths[0], points(36));
  EXPECT_EQ(widths[0] + widths[1], points(100));
}

TEST(ColumnWidths, TooManyColumnsShrinkTogether) {
  EXPECT_EQ(shared({column(30, {90}), column(60, {90})}, 30), "10 20 ");
}

TEST(ColumnWidths, AColumnWithoutCellsHasItsLeast) {
  EXPECT_EQ(shared({column(10, {}), column(10, {20})}, 100), "10 20 ");
  EXPECT_EQ(shared({}, 100), "");
}

}  // namespace
}  // namespace kanyin
