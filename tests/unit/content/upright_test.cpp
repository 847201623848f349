#include "content/upright.h"

#include <gtest/gtest.h>

#include "support/raw_bytes.h"

namespace kanyin {
namespace {

/// The head of a JPEG file with Exif data of one entry.
std::string jpeg_with(const std::string& tiff) {
  const std::string segment = raw_bytes("Exif\0\0") + tiff;
  const auto length = static_cast<char>(segment.size() + 2);
  return raw_bytes("\xFF\xD8\xFF\xE0\0\x04..\xFF\xE1\0") + length + segment +
         raw_bytes("\xFF\xDA\0\x02");
}

const std::string big_endian_tiff =
    raw_bytes("MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0");
const std::string little_endian_tiff =
    raw_bytes("II\x2A\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x03\0\0\0");

/// The rows of `abc/def`, kept in the file in this orientation and turned upright.
std::string turned(int orientation) {
  Picture picture;
  picture.width = 3;
  picture.height = 2;
  picture.channels = 1;
  picture.pixels = "abcdef";
  turn_upright(picture, orientation);
  std::string rows;
  for (int y = 0; y < picture.height; ++y) {
    const auto width = static_cast<std::size_t>(picture.width);
    rows += (y > 0 ? "/" : "") + picture.pixels.substr(static_cast<std::size_t>(y) * width, width);
  }
  return rows;
}

TEST(ExifOrientation, BothByteOrdersAreRead) {
  EXPECT_EQ(exif_orientation(jpeg_with(big_endian_tiff)), 6);
  EXPECT_EQ(exif_orientation(jpeg_with(little_endian_tiff)), 3);
}

TEST(ExifOrientation, WhatIsMissingOrBrokenCountsAsUpright) {
  EXPECT_EQ(exif_orientation(""), 1);
  EXPECT_EQ(exif_orientation(raw_bytes("\xFF\xD8\xFF\xDA\0\x02")), 1);
  for (std::size_t length = 0; length < big_endian_tiff.size(); ++length) {
    EXPECT_EQ(exif_orientation(jpeg_with(big_endian_tiff.substr(0, length))), 1) << length;
  }
}

TEST(TurnUpright, EveryOrientationComesToStand) {
  EXPECT_EQ(turned(1), "abc/def");
  EXPECT_EQ(turned(2), "cba/fed");
  EXPECT_EQ(turned(3), "fed/cba");
  EXPECT_EQ(turned(4), "def/abc");
  EXPECT_EQ(turned(5), "ad/be/cf");
  EXPECT_EQ(turned(6), "da/eb/fc");
  EXPECT_EQ(turned(7), "fc/eb/da");
  EXPECT_EQ(turned(8), "cf/be/ad");
}

}  // namespace
}  // namespace kanyin
