#include "pdf/png_rows.h"

#include <gtest/gtest.h>

#include "support/raw_bytes.h"

namespace kanyin {
namespace {

std::string chunk(const std::string& name, const std::string& data) {
  return raw_bytes("\0\0\0") + static_cast<char>(data.size()) + name + data + "CRC.";
}

/// A file of 2 by 1 pixels; the header ends with depth, colour type and interlacing as given.
std::string png(char depth, char color_type, char interlaced, const std::string& chunks) {
  return "\x89PNG\r\n\x1A\n" +
         chunk("IHDR", raw_bytes("\0\0\0\2\0\0\0\1") + depth + color_type + raw_bytes("\0\0") +
                           interlaced) +
         chunks + chunk("IEND", "");
}

std::string rows(const std::string& file) {
  const std::optional<PngRows> found = read_png_rows(file);
  if (!found) return "none";
  return std::to_string(found->width) + "x" + std::to_string(found->height) + "x" +
         std::to_string(found->channels) + " " + std::to_string(found->bits) + " " +
         found->palette + " " + found->deflated;
}

TEST(PngRows, AllPartsOfTheRowsAreTaken) {
  EXPECT_EQ(rows(png(8, 2, 0, chunk("IDAT", "abc") + chunk("tIME", "") + chunk("IDAT", "def"))),
            "2x1x3 8  abcdef");
}

TEST(PngRows, IndexedPicturesBringTheirPalette) {
  EXPECT_EQ(rows(png(1, 3, 0, chunk("PLTE", "RGBRGB") + chunk("IDAT", "abc"))),
            "2x1x1 1 RGBRGB abc");
}

TEST(PngRows, WhatPdfCannotTakeOverIsLeft) {
  const std::string data = chunk("IDAT", "abc");

  EXPECT_EQ(rows(png(8, 2, 1, data)), "none");
  EXPECT_EQ(rows(png(16, 2, 0, data)), "none");
  EXPECT_EQ(rows(png(8, 6, 0, data)), "none");
  EXPECT_EQ(rows(png(8, 2, 0, chunk("tRNS", "abcdef") + data)), "none");
  EXPECT_EQ(rows(png(8, 3, 0, data)), "none");
}

TEST(PngRows, DamagedFilesAreLeft) {
  const std::string file = png(8, 2, 0, chunk("IDAT", "abc"));
  for (std::size_t size = 0; size < file.size(); ++size) {
    EXPECT_EQ(rows(file.substr(0, size)), "none") << size;
  }
}

}  // namespace
}  // namespace kanyin
