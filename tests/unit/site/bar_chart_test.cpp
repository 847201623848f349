#include "site/bar_chart.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kanyin {
namespace {

using testing::HasSubstr;

TEST(BarChart, OneYearMakesNoChart) {
  EXPECT_EQ(year_chart({}), "");
  EXPECT_EQ(year_chart({{"2012", 3}}), "");
}

TEST(BarChart, WhatItShowsIsSaidInWords) {
  const std::string svg = year_chart({{"2011", 1}, {"2012", 4}});

  EXPECT_THAT(svg, HasSubstr("role=\"img\" aria-labelledby=\"chart.words\""));
  EXPECT_THAT(svg, HasSubstr("<title id=\"chart.words\">各年篇数：2011年1篇，2012年4篇</title>"));
  EXPECT_THAT(svg, HasSubstr("y=\"72\" width=\"16\" height=\"24\""));
  EXPECT_THAT(svg, HasSubstr("y=\"0\" width=\"16\" height=\"96\""));
}

TEST(BarChart, ASmallCountIsStillToBeSeen) {
  EXPECT_THAT(bar(1, 100000), HasSubstr(" width=\"1\""));
  EXPECT_THAT(bar(0, 0), HasSubstr(" width=\"0\""));
}

}  // namespace
}  // namespace kanyin
