#include "archive/tell_changes.h"

#include <gtest/gtest.h>

namespace kanyin {
namespace {

/// Each place as `before -> after`.
std::string told(std::string_view before, std::string_view after) {
  std::string text;
  for (const Quotation& each : quotations(before, after, Lexicon())) {
    text += each.before + " -> " + each.after + "\n";
  }
  return text;
}

TEST(TellChanges, ARowOfATableIsToldWithoutItsNeighbours) {
  EXPECT_EQ(told("项目\t人次\n饮水\t2315\n充电\t874", "项目\t人次\n饮水\t2351\n充电\t874"),
            "饮水\t2315 -> 饮水\t2351\n");
}

TEST(TellChanges, EachRowThatChangedIsAPlaceOfItsOwn) {
  EXPECT_EQ(told("甲\t1\n乙\t2\n丙\t3", "甲\t9\n乙\t2\n丙\t8"), "甲\t1 -> 甲\t9\n丙\t3 -> 丙\t8\n");
}

}  // namespace
}  // namespace kanyin
