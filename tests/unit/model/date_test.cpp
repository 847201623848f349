#include "model/date.h"

#include <gtest/gtest.h>

namespace kanyin {
namespace {

TEST(Date, TheUsualWaysOfWritingAreRead) {
  const Date leap{2012, 2, 29};

  EXPECT_EQ(parse_date("2012-02-29"), leap);
  EXPECT_EQ(parse_date("2012/2/29"), leap);
  EXPECT_EQ(parse_date("2012.2.29"), leap);
  EXPECT_EQ(parse_date("2012年2月29日"), leap);
  EXPECT_EQ(parse_date("2012-2"), std::nullopt);
  EXPECT_EQ(parse_date("12.3.1"), std::nullopt);
  EXPECT_EQ(parse_date("2012-02-29T00:00"), std::nullopt);
  EXPECT_EQ(parse_date("-2012-02-29"), std::nullopt);
  EXPECT_EQ(parse_date(""), std::nullopt);
}

TEST(Date, DaysThatTheCalendarLacksAreNotReal) {
  EXPECT_TRUE(is_real({2012, 2, 29}));
  EXPECT_FALSE(is_real({2011, 2, 29}));
  EXPECT_FALSE(is_real({1900, 2, 29}));
  EXPECT_FALSE(is_real({2012, 13, 1}));
  EXPECT_FALSE(is_real({2012, 11, 31}));
}

TEST(Date, DatesArePrintedForProgramsAndForPaper) {
  EXPECT_EQ(iso_date({2012, 2, 9}), "2012-02-09");
  EXPECT_EQ(chinese_date({2012, 2, 9}), "2012年2月9日");
}

TEST(Date, WeekdaysCountFromSunday) {
  EXPECT_EQ(weekday({2012, 2, 29}), 3);
  EXPECT_EQ(weekday({2000, 1, 1}), 6);
}

}  // namespace
}  // namespace kanyin
