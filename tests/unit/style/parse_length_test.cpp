#include "style/parse_length.h"

#include <gtest/gtest.h>

namespace kanyin {
namespace {

TEST(ParseLength, MillimetresPointsAndTypeSizesAreRead) {
  EXPECT_EQ(parse_length("12pt"), points(12));
  EXPECT_EQ(parse_length("10.5 磅"), Length{10500});
  EXPECT_EQ(parse_length("25.4mm"), points(72));
  EXPECT_EQ(parse_length("三号"), points(16));
  EXPECT_EQ(parse_length("小四"), points(12));
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
