#include "intake/written_numbers.h"

#include <gtest/gtest.h>

#include <string>

namespace kanyin {
namespace {

std::string date_in(std::string_view text) {
  const std::optional<Date> date = written_date(text);
  return date ? iso_date(*date) : "none";
}

TEST(WrittenNumbers, FiguresAndChineseNumeralsSayTheSame) {
  EXPECT_EQ(number_in(U"12"), 12);
  EXPECT_EQ(number_in(U"１２"), 12);
  EXPECT_EQ(number_in(U"十二"), 12);
  EXPECT_EQ(number_in(U"二十"), 20);
  EXPECT_EQ(number_in(U"一百二十"), 120);
  EXPECT_EQ(number_in(U"二〇一二"), 2012);
  EXPECT_EQ(number_in(U"二○一二"), 2012);
}

TEST(WrittenNumbers, WhatIsNoNumberIsNone) {
  EXPECT_EQ(number_in(U""), std::nullopt);
  EXPECT_EQ(number_in(U"0"), std::nullopt);
  EXPECT_EQ(number_in(U"十二月"), std::nullopt);
  EXPECT_EQ(number_in(U"1234567"), std::nullopt);
}

TEST(WrittenNumbers, DatesAreReadInEveryForm) {
  EXPECT_EQ(date_in("2012年6月18日"), "2012-06-18");
  EXPECT_EQ(date_in("2012-06-18"), "2012-06-18");
  EXPECT_EQ(date_in("２０１２年６月１８日"), "2012-06-18");
  EXPECT_EQ(date_in("二〇一二年六月十八日"), "2012-06-18");
  EXPECT_EQ(date_in("二○一一年十二月三十日"), "2011-12-30");
}

TEST(WrittenNumbers, WhatIsNoDateIsNone) {
  EXPECT_EQ(date_in(""), "none");
  EXPECT_EQ(date_in("2012年2月30日"), "none");
  EXPECT_EQ(date_in("二〇一二年六月"), "none");
  EXPECT_EQ(date_in("六月十八日"), "none");
  EXPECT_EQ(date_in("二〇一二年六月十八日前"), "none");
}

}  // namespace
}  // namespace kanyin
