#include "content/jpeg_pixels.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace kanyin {
namespace {

JpegPixels plain(int width, int height, int channels, char sample) {
  const std::size_t count = static_cast<std::size_t>(width) * static_cast<std::size_t>(height) *
                            static_cast<std::size_t>(channels);
  return {
      .width = width, .height = height, .channels = channels, .bytes = std::string(count, sample)};
}

TEST(JpegPixels, WhatIsWrittenIsReadBack) {
  for (const int channels : {1, 3}) {
    const std::optional<JpegPixels> read =
        read_jpeg_pixels(make_jpeg(plain(20, 12, channels, '\x60')), 20, 12);

    ASSERT_TRUE(read);
    EXPECT_EQ(read->width, 20);
    EXPECT_EQ(read->height, 12);
    EXPECT_EQ(read->channels, channels);
    for (const char sample : read->bytes) EXPECT_LE(std::abs(sample - 0x60), 2);
  }
}

TEST(JpegPixels, NoMoreIsDecodedThanIsWanted) {
  const std::string file = make_jpeg(plain(800, 400, 3, '\x20'));

  const std::optional<JpegPixels> read = read_jpeg_pixels(file, 150, 75);

  ASSERT_TRUE(read);
  EXPECT_EQ(read->width, 200);
  EXPECT_EQ(read->height, 100);
}

TEST(JpegPixels, ThereAreNeverMorePixelsThanInTheFile) {
  const std::optional<JpegPixels> read = read_jpeg_pixels(make_jpeg(plain(8, 8, 1, 'a')), 100, 100);

  ASSERT_TRUE(read);
  EXPECT_EQ(read->width, 8);
}

TEST(JpegPixels, WhatIsNoJpegGivesNothing) {
  EXPECT_FALSE(read_jpeg_pixels("\xFF\xD8\xFF nothing", 1, 1));
}

}  // namespace
}  // namespace kanyin
