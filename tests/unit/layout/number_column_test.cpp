#include "layout/number_column.h"

#include <gtest/gtest.h>

namespace kanyin {
namespace {

TEST(NumberColumn, HoldsNumbersAndDashesOnly) {
  EXPECT_TRUE(is_number_column({"1932", "86"}));
  EXPECT_TRUE(is_number_column({"12.5%", "-3.1%", "100%"}));
  EXPECT_TRUE(is_number_column({"1,932", "—", "", "约86"}));
  EXPECT_FALSE(is_number_column({"1932", "86件"}));
  EXPECT_FALSE(is_number_column({"2012-03", "86"}));
  EXPECT_FALSE(is_number_column({"1.2.3", "86"}));
  EXPECT_FALSE(is_number_column({"86", "—"}));
  EXPECT_FALSE(is_number_column({}));
}

/// The number with a bar where its tail begins.
std::string divided(std::string number) { return number.insert(number_tail(number), "|"); }

TEST(NumberColumn, NumbersMeetAfterTheirUnitsDigit) {
  EXPECT_EQ(divided("1932"), "1932|");
  EXPECT_EQ(divided("96.8%"), "96|.8%");
  EXPECT_EQ(divided("100%"), "100|%");
  EXPECT_EQ(divided("-1,932.50"), "-1,932|.50");
  EXPECT_EQ(divided("—"), "—|");
}

}  // namespace
}  // namespace kanyin
