#include "content/screen_picture.h"

#include <gtest/gtest.h>

#include <cstdint>

#include "content/jpeg_pixels.h"
#include "content/png_file.h"
#include "content/read_picture.h"

namespace kanyin {
namespace {

enum class Look { photograph, drawing };

/// A photograph has another colour in every pixel, and so has each part of it; a drawing is black
/// lines on white.
std::string pixels_of(Look look, int width, int height, int channels) {
  std::string bytes;
  std::uint32_t noise = 1;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      for (int c = 0; c < channels; ++c) {
        noise = noise * 1664525U + 1013904223U;
        const int light = (x * 3 + y * 2 + c * 40 + static_cast<int>(noise >> 26U) * 2) % 256;
        const int ink = x % 64 == 0 || y % 64 == 0 ? 0 : 255;
        bytes.push_back(static_cast<char>(look == Look::photograph ? light : ink));
      }
    }
  }
  return bytes;
}

Picture read(std::string file) {
  MemoryFiles files;
  files.put("a", std::move(file));
  Diagnostics diags;
  const std::optional<Picture> picture = read_picture("a", files, {}, diags);
  EXPECT_TRUE(picture);
  return picture.value_or(Picture{});
}

Picture jpeg(int width, int height, std::string_view profile = {}) {
  return read(make_jpeg({.width = width,
                         .height = height,
                         .channels = 3,
                         .bytes = pixels_of(Look::photograph, width, height, 3)},
                        paper_quality, profile));
}

Picture png(Look look, int width, int height, std::string_view alpha = {}) {
  const std::string bytes = pixels_of(look, width, height, 3);
  return read(
      make_png({.width = width, .height = height, .channels = 3, .bytes = bytes, .alpha = alpha}));
}

/// `jpeg 400×300` of the bytes that are shown, which are read as any picture is.
std::string shown(const Picture& picture, int most_width) {
  const ScreenPicture screen = screen_picture(picture, most_width);
  const Picture found = read(std::string(screen_file(screen, picture)));
  EXPECT_EQ(found.format, screen.format);
  EXPECT_EQ(found.width, screen.width);
  EXPECT_EQ(found.height, screen.height);
  const std::string format = found.format == PictureFormat::jpeg ? "jpeg" : "png";
  return format + " " + std::to_string(found.width) + "×" + std::to_string(found.height);
}

TEST(ScreenPicture, APhotographIsNoWiderThanAsked) {
  const Picture photograph = jpeg(801, 600);

  EXPECT_EQ(shown(photograph, 400), "jpeg 400×300");
  EXPECT_LT(screen_file(screen_picture(photograph, 400), photograph).size(),
            photograph.file.size() / 3);
}

TEST(ScreenPicture, APictureThatFitsKeepsItsOwnFile) {
  const Picture photograph = jpeg(400, 300);
  const Picture drawing = png(Look::drawing, 400, 300);

  EXPECT_EQ(screen_file(screen_picture(photograph, 400), photograph), photograph.file);
  EXPECT_EQ(screen_file(screen_picture(drawing, 400), drawing).data(), drawing.file.data());
}

/// A JPEG with this in its Exif segment.
Picture with_exif(const Picture& picture, std::string_view exif) {
  std::string segment("\xFF\xE1\0", 3);
  segment.push_back(static_cast<char>(exif.size() + 8));
  segment.append("Exif\0\0", 6).append(exif);
  return read(std::string(picture.file).insert(2, segment));
}

TEST(ScreenPicture, WhereAPhotographWasTakenStaysInTheOffice) {
  const Picture photograph = jpeg(40, 30);

  EXPECT_EQ(screen_picture(with_exif(photograph, "31.3 N 120.6 E"), 400).bytes, photograph.file);
}

TEST(ScreenPicture, AJpegThatLiesOnItsSideIsTurned) {
  constexpr std::string_view turned_right(
      "II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0", 26);
  const Picture lying = with_exif(jpeg(40, 30), turned_right);

  EXPECT_EQ(shown(lying, 400), "jpeg 30×40");
  EXPECT_EQ(screen_picture(lying, 400).bytes.find("Exif"), std::string::npos);
}

TEST(ScreenPicture, ADrawingStaysAPng) {
  EXPECT_EQ(shown(png(Look::drawing, 800, 600), 320), "png 320×240");
}

TEST(ScreenPicture, APhotographThatCameAsPngBecomesAJpeg) {
  EXPECT_EQ(shown(png(Look::photograph, 800, 600), 400), "jpeg 400×300");
}

TEST(ScreenPicture, WhatCanBeSeenThroughStaysAPng) {
  const std::string alpha(std::size_t{800} * 600, '\x80');

  EXPECT_EQ(shown(png(Look::photograph, 800, 600, alpha), 400), "png 400×300");
}

TEST(ScreenPicture, FewerPixelsInMoreBytesAreNotTaken) {
  // Two colours that alternate deflate to nothing; their mean at odd places does not.
  const Picture fine = png(Look::drawing, 1024, 64);

  EXPECT_EQ(shown(fine, 1023), "png 1024×64");
}

TEST(ScreenPicture, TheProfileOfColoursStaysWithThem) {
  std::string profile(128, '\0');
  profile.replace(16, 4, "RGB ");
  std::string ink = profile;
  ink.replace(16, 4, "CMYK");

  const Picture wide = jpeg(800, 600, profile);
  const Picture odd = jpeg(800, 600, ink);

  EXPECT_EQ(color_profile(screen_picture(wide, 400).bytes), profile);
  EXPECT_EQ(color_profile(screen_picture(odd, 400).bytes), "");
}

TEST(ScreenPicture, TheSamePictureGivesTheSameBytes) {
  const Picture photograph = jpeg(801, 600);

  EXPECT_EQ(screen_picture(photograph, 400).bytes, screen_picture(photograph, 400).bytes);
}

}  // namespace
}  // namespace kanyin
