#include "style/contrast.h"

#include <gtest/gtest.h>

namespace kanyin {
namespace {

TEST(Contrast, IsWhatTheStandardSays) {
  EXPECT_EQ(contrast(black, {255, 255, 255}), 2100);
  EXPECT_EQ(contrast({0xD7, 0x00, 0x0F}, {255, 255, 255}), 539);
  EXPECT_EQ(contrast({0x76, 0x76, 0x76}, {255, 255, 255}), 454);
  EXPECT_EQ(contrast({10, 20, 30}, {10, 20, 30}), 100);
}

}  // namespace
}  // namespace kanyin
