#include "content/read_picture.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <vector>

#include <jpeglib.h>
#include <png.h>

#include "diag/print.h"
#include "io/write_file.h"
#include "support/temporary_folder.h"

namespace kanyin {
namespace {

struct PngKind {
  int color_type = PNG_COLOR_TYPE_RGB;
  int depth = 8;
  int interlace = PNG_INTERLACE_NONE;
};

void append_bytes(png_structp png, png_bytep bytes, png_size_t count) {
  static_cast<std::string*>(png_get_io_ptr(png))
      ->append(reinterpret_cast<const char*>(bytes), count);
}

void flush_nothing(png_structp) {}

/// A picture of 3 × 2 whose samples are all `sample`, or index 1 of a palette.
std::string make_png(PngKind kind, unsigned char sample) {
  std::string file;
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  png_infop info = png_create_info_struct(png);
  png_set_write_fn(png, &file, append_bytes, flush_nothing);
  png_set_IHDR(png, info, 3, 2, kind.depth, kind.color_type, kind.interlace,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  const png_color palette[2] = {{0, 0, 0}, {sample, sample, sample}};
  if (kind.color_type == PNG_COLOR_TYPE_PALETTE) png_set_PLTE(png, info, palette, 2);
  png_set_pHYs(png, info, 11811, 11811, PNG_RESOLUTION_METER);
  png_write_info(png, info);
  const unsigned char filled = kind.color_type == PNG_COLOR_TYPE_PALETTE ? 1 : sample;
  std::vector<unsigned char> row(png_get_rowbytes(png, info), filled);
  const int passes = png_set_interlace_handling(png);
  for (int pass = 0; pass < passes; ++pass) {
    for (int y = 0; y < 2; ++y) png_write_row(png, row.data());
  }
  png_write_end(png, nullptr);
  png_destroy_write_struct(&png, &info);
  return file;
}

std::string make_jpeg(int components, J_COLOR_SPACE space, unsigned char sample) {
  jpeg_compress_struct jpeg{};
  jpeg_error_mgr errors{};
  jpeg.err = jpeg_std_error(&errors);
  jpeg_create_compress(&jpeg);
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&jpeg, &bytes, &size);
  jpeg.image_width = 64;
  jpeg.image_height = 64;
  jpeg.input_components = components;
  jpeg.in_color_space = space;
  jpeg_set_defaults(&jpeg);
  jpeg.density_unit = 1;
  jpeg.X_density = jpeg.Y_density = 150;
  jpeg_start_compress(&jpeg, TRUE);
  std::vector<unsigned char> row(64 * static_cast<std::size_t>(components));
  for (std::size_t y = 0; y < 64; ++y) {
    for (std::size_t x = 0; x < row.size(); ++x) {
      row[x] = space == JCS_CMYK ? sample : static_cast<unsigned char>(x * y + sample);
    }
    unsigned char* start = row.data();
    jpeg_write_scanlines(&jpeg, &start, 1);
  }
  jpeg_finish_compress(&jpeg);
  std::string file(reinterpret_cast<const char*>(bytes), size);
  jpeg_destroy_compress(&jpeg);
  std::free(bytes);
  return file;
}

/// `width×height channels dpi pixels+alpha first sample`, or the code of the fault.
std::string shown(std::string file) {
  MemoryFiles files;
  files.put("a.png", std::move(file));
  Diagnostics diags;
  const std::optional<Picture> picture = read_picture("a.png", files, {}, diags);
  if (!picture) return std::string(diags.all().front().fault->code);
  std::string text =
      std::to_string(picture->width) + "×" + std::to_string(picture->height) + " " +
      std::to_string(picture->channels) + " " + std::to_string(picture->dots_per_inch) + " " +
      std::to_string(picture->pixels.size()) + "+" + std::to_string(picture->alpha.size());
  if (!picture->pixels.empty()) {
    text += " " + std::to_string(static_cast<unsigned char>(picture->pixels[0]));
  }
  return text;
}

TEST(ReadPicture, EveryKindOfPngBecomesEightBits) {
  EXPECT_EQ(shown(make_png({.color_type = PNG_COLOR_TYPE_GRAY}, 200)), "3×2 1 300 6+0 200");
  EXPECT_EQ(shown(make_png({.color_type = PNG_COLOR_TYPE_GRAY, .depth = 1}, 255)),
            "3×2 1 300 6+0 255");
  EXPECT_EQ(shown(make_png({.color_type = PNG_COLOR_TYPE_RGB}, 7)), "3×2 3 300 18+0 7");
  EXPECT_EQ(shown(make_png({.color_type = PNG_COLOR_TYPE_PALETTE}, 9)), "3×2 3 300 18+0 9");
  EXPECT_EQ(shown(make_png({.color_type = PNG_COLOR_TYPE_RGB_ALPHA}, 100)), "3×2 3 300 18+6 100");
  EXPECT_EQ(shown(make_png({.color_type = PNG_COLOR_TYPE_GRAY_ALPHA}, 255)), "3×2 1 300 6+0 255");
  EXPECT_EQ(shown(make_png({.color_type = PNG_COLOR_TYPE_RGB, .depth = 16}, 128)),
            "3×2 3 300 18+0 128");
  EXPECT_EQ(shown(make_png({.interlace = PNG_INTERLACE_ADAM7}, 33)), "3×2 3 300 18+0 33");
}

TEST(ReadPicture, AJpegPassesThroughAsItIs) {
  EXPECT_EQ(shown(make_jpeg(3, JCS_RGB, 5)), "64×64 3 150 0+0");
  EXPECT_EQ(shown(make_jpeg(1, JCS_GRAYSCALE, 5)), "64×64 1 150 0+0");
}

TEST(ReadPicture, AJpegInInksBecomesRgb) {
  const std::string text = shown(make_jpeg(4, JCS_CMYK, 255));

  EXPECT_EQ(text, "64×64 3 0 12288+0 255");
}

TEST(ReadPicture, WhatIsCutOffIsToldFromWhatIsDamaged) {
  const std::string png = make_png({}, 7);
  const std::string jpeg = make_jpeg(3, JCS_RGB, 5);
  std::string broken = png;
  broken[broken.find("IDAT") + 6] ^= 0x55;

  EXPECT_EQ(shown(png.substr(0, png.size() - 20)), "C083");
  EXPECT_EQ(shown(png.substr(0, 20)), "C083");
  EXPECT_EQ(shown(jpeg.substr(0, jpeg.size() / 2)), "C083");
  EXPECT_EQ(shown(jpeg.substr(0, 10)), "C083");
  EXPECT_EQ(shown(broken), "C084");
  EXPECT_EQ(shown(""), "C083");
}

TEST(ReadPicture, OnlyPngAndJpegAreTaken) {
  EXPECT_EQ(shown("GIF89a"), "C082");
  EXPECT_EQ(shown("<svg/>"), "C082");
}

TEST(ReadPicture, AHeaderThatPromisesTooMuchIsRefusedBeforeMemoryIsTaken) {
  std::string bomb = make_png({}, 7);
  const std::size_t width = bomb.find("IHDR") + 4;
  bomb.replace(width, 8, std::string("\0\1\0\0\0\1\0\0", 8));
  EXPECT_EQ(shown(bomb), "C085");

  bomb.replace(width, 8, std::string("\0\0\x20\0\0\0\x20\0", 8));
  EXPECT_EQ(shown(bomb), "C084");
}

TEST(ReadPicture, ATooLargePictureIsToldWithItsSize) {
  std::string jpeg = make_jpeg(3, JCS_RGB, 5);
  // The frame header: length, precision, then height and width.
  jpeg.replace(jpeg.find("\xFF\xC0") + 5, 4, "\xEA\x60\x75\x30");
  MemoryFiles files;
  files.put("a.jpg", jpeg);
  Diagnostics diags;

  read_picture("a.jpg", files, {}, diags);

  EXPECT_EQ(print(diags, SourceMap(files), Language::en),
            "error[C085]: the picture 'a.jpg' is too large (30000 × 60000); shrink it below 100 "
            "megapixels and 64 MB\n");
}

TEST(ReadPicture, MissingFilesAndFoldersAreReported) {
  MemoryFiles files;
  files.put("images/a.png", "x");
  Diagnostics diags;

  read_picture("images/b.png", files, {}, diags);
  read_picture("images", files, {}, diags);
  read_picture("../a.png", files, {}, diags);

  EXPECT_EQ(print(diags, SourceMap(files), Language::en),
            "error[C028]: '../a.png' lies outside the publication; move the file inside\n"
            "error[C080]: the picture 'images/b.png' is not there; check the name\n"
            "error[C081]: the picture 'images' cannot be read; check the file\n");
}

TEST(ReadPicture, ALinkOutOfThePublicationIsRefused) {
  const TemporaryFolder outside;
  const TemporaryFolder folder;
  write_file(outside.path("a.png"), make_png({}, 7));
  std::filesystem::create_symlink(outside.path("a.png"), folder.path("a.png"));
  const DiskFiles files(folder.path());
  Diagnostics diags;

  EXPECT_FALSE(read_picture("a.png", files, {}, diags));
  EXPECT_EQ(diags.all().front().fault->code, "C028");
}

}  // namespace
}  // namespace kanyin
