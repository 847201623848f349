#include "style/parse_length.h"

#include <gtest/gtest.h>

#include <initializer_list>
#include <string_view>
#include <utility>

namespace kanyin {
namespace {

TEST(ParseLength, MillimetresPointsAndTypeSizesAreRead) {
  EXPECT_EQ(parse_length("12pt"), points(12));
  EXPECT_EQ(parse_length("10.5 磅"), Length{10500});
  EXPECT_EQ(parse_length("25.4mm"), points(72));
  EXPECT_EQ(parse_length("三号"), points(16));
  EXPECT_EQ(parse_length("小四"), points(12));
}

// gbt9704 §2, 字号.
TEST(ParseLength, EveryTypeSizeIsThatOfTheSheet) {
  for (const auto& [name, half_points] :
       std::initializer_list<std::pair<std::string_view, int>>{{"初号", 84},
                                                               {"小初", 72},
                                                               {"一号", 52},
                                                               {"小一", 48},
                                                               {"二号", 44},
                                                               {"小二", 36},
                                                               {"三号", 32},
                                                               {"小三", 30},
                                                               {"四号", 28},
                                                               {"小四", 24},
                                                               {"五号", 21},
                                                               {"小五", 18},
                                                               {"六号", 15},
                                                               {"小六", 13},
                                                               {"七号", 11},
                                                               {"八号", 10}}) {
    EXPECT_EQ(parse_length(name), points(half_points).scaled(1, 2)) << name;
  }
}

TEST(ParseLength, WhatIsNoLengthGivesNothing) {
  for (const std::string_view text :
       {"", "12", "pt", "-3pt", "12px", "1.pt", "9999999pt", "九号"}) {
    EXPECT_EQ(parse_length(text), std::nullopt) << text;
  }
}

TEST(ParseThousandths, TheUnitMayBeWrittenInEitherLanguage) {
  EXPECT_EQ(parse_thousandths("0.5 行", "行", "lines"), 500);
  EXPECT_EQ(parse_thousandths("2 lines", "行", "lines"), 2000);
  EXPECT_EQ(parse_thousandths("2", "行", "lines"), 2000);
  EXPECT_EQ(parse_thousandths("2pt", "行", "lines"), std::nullopt);
}

}  // namespace
}  // namespace kanyin
