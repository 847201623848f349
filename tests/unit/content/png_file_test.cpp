#include "content/png_file.h"

#include <gtest/gtest.h>

#include "content/read_picture.h"

namespace kanyin {
namespace {

/// What is read back, and whether anything was wrong with it.
Picture read_back(std::string file) {
  MemoryFiles files;
  files.put("a.png", std::move(file));
  Diagnostics diags;
  const std::optional<Picture> picture = read_picture("a.png", files, {}, diags);
  EXPECT_TRUE(picture);
  return picture.value_or(Picture{});
}

TEST(PngFile, WhatIsWrittenIsReadBack) {
  const std::string_view colours("\x01\x02\x03\x80\x81\x82\xFD\xFE\xFF\0\0\0", 12);
  const PixelView pixels{.width = 2, .height = 2, .channels = 3, .bytes = colours, .alpha = {}};

  const Picture read = read_back(make_png(pixels));

  EXPECT_EQ(read.width, 2);
  EXPECT_EQ(read.height, 2);
  EXPECT_EQ(read.channels, 3);
  EXPECT_EQ(read.pixels, colours);
  EXPECT_EQ(read.alpha, "");
}

TEST(PngFile, GrayStaysGrayAndAlphaStaysBesideIt) {
  const PixelView pixels{
      .width = 3, .height = 1, .channels = 1, .bytes = "\x10\x20\x30", .alpha = "\x7F\x01\xFF"};

  const Picture read = read_back(make_png(pixels));

  EXPECT_EQ(read.channels, 1);
  EXPECT_EQ(read.pixels, pixels.bytes);
  EXPECT_EQ(read.alpha, pixels.alpha);
}

}  // namespace
}  // namespace kanyin
