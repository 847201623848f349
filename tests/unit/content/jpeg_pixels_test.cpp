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
        read_jpeg_pixels(make_jpeg(plain(20, 12, channels, '\x60'), paper_quality), 20, 12);

    ASSERT_TRUE(read);
    EXPECT_EQ(read->width, 20);
    EXPECT_EQ(read->height, 12);
    EXPECT_EQ(read->channels, channels);
    for (const char sample : read->bytes) EXPECT_LE(std::abs(sample - 0x60), 2);
  }
}

TEST(JpegPixels, NoMoreIsDecodedThanIsWanted) {
  const std::string file = make_jpeg(plain(800, 400, 3, '\x20'), paper_quality);

  const std::optional<JpegPixels> read = read_jpeg_pixels(file, 150, 75);

  ASSERT_TRUE(read);
  EXPECT_EQ(read->width, 200);
  EXPECT_EQ(read->height, 100);
}

TEST(JpegPixels, ThereAreNeverMorePixelsThanInTheFile) {
  const std::optional<JpegPixels> read =
      read_jpeg_pixels(make_jpeg(plain(8, 8, 1, 'a'), paper_quality), 100, 100);

  ASSERT_TRUE(read);
  EXPECT_EQ(read->width, 8);
}

TEST(JpegPixels, WhatIsNoJpegGivesNothing) {
  EXPECT_FALSE(read_jpeg_pixels("\xFF\xD8\xFF nothing", 1, 1));
}

TEST(JpegPixels, AColourProfileIsWrittenAndReadBack) {
  const std::string profile(100'000, 'p');  // longer than one segment holds

  const std::string file = make_jpeg(plain(8, 8, 3, 'a'), screen_quality, profile);

  EXPECT_EQ(color_profile(file), profile);
  EXPECT_EQ(color_profile(make_jpeg(plain(8, 8, 3, 'a'), screen_quality)), "");
  EXPECT_EQ(color_profile("\xFF\xD8\xFF nothing"), "");
}

}  // namespace
}  // namespace kanyin
