#include "content/shrink_pixels.h"

#include <gtest/gtest.h>

namespace kanyin {
namespace {

std::string numbers(const std::string& bytes) {
  std::string words;
  for (const char byte : bytes) {
    words += std::to_string(static_cast<unsigned char>(byte)) + " ";
  }
  return words;
}

PixelView gray(int width, int height, std::string_view bytes) {
  return {.width = width, .height = height, .channels = 1, .bytes = bytes, .alpha = {}};
}

TEST(ShrinkPixels, APixelIsTheMeanOfItsArea) {
  const Pixels small = shrink_pixels(gray(4, 2, "\x10\x20\x50\x50\x30\x40\x50\x60"), 2, 1);

  EXPECT_EQ(numbers(small.bytes), "40 84 ");
}

TEST(ShrinkPixels, APixelThatIsCoveredInPartCountsInPart) {
  const Pixels small = shrink_pixels(gray(3, 1, std::string_view("\0\x5A\xFF", 3)), 2, 1);

  EXPECT_EQ(numbers(small.bytes), "30 200 ");
}

TEST(ShrinkPixels, WhatCannotBeSeenLendsNoColour) {
  const PixelView from{.width = 2,
                       .height = 1,
                       .channels = 3,
                       .bytes = std::string_view("\xFF\0\0\0\0\xFF", 6),
                       .alpha = std::string_view("\0\xFF", 2)};

  const Pixels small = shrink_pixels(from, 1, 1);

  EXPECT_EQ(numbers(small.bytes), "0 0 255 ");
  EXPECT_EQ(numbers(small.alpha), "128 ");
}

TEST(ShrinkPixels, APictureOfItsOwnSizeStaysAsItIs) {
  EXPECT_EQ(shrink_pixels(gray(3, 2, "abcdef"), 3, 2).bytes, "abcdef");
}

}  // namespace
}  // namespace kanyin
