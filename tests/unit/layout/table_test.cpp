#include "layout/table.h"

#include <gtest/gtest.h>

namespace kanyin {
namespace {

std::string shared(const std::vector<int>& least, const std::vector<int>& wanted, int room) {
  const auto in_points = [](const std::vector<int>& counts) {
    std::vector<Length> lengths;
    lengths.reserve(counts.size());
    for (int count : counts) lengths.push_back(points(count));
    return lengths;
  };
  std::string text;
  for (Length width : share_widths(in_points(least), in_points(wanted), points(room))) {
    text += std::to_string(width.millipoints / 1000) + " ";
  }
  return text;
}

TEST(ShareWidths, ColumnsGetWhatTheyWantWhereThereIsRoom) {
  EXPECT_EQ(shared({10, 10}, {40, 20}, 100), "40 20 ");
}

TEST(ShareWidths, WhatIsLeftGoesToThoseThatWantMore) {
  EXPECT_EQ(shared({10, 10}, {10, 200}, 100), "10 90 ");
  EXPECT_EQ(shared({10, 10, 10}, {60, 110, 10}, 60), "20 30 10 ");
}

TEST(ShareWidths, TooManyColumnsShrinkTogether) {
  EXPECT_EQ(shared({30, 60}, {90, 90}, 30), "10 20 ");
}

}  // namespace
}  // namespace kanyin
