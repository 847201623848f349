#include "text/hb_font.h"

#include <gtest/gtest.h>

#include "io/mapped_file.h"
#include "paths.h"
#include "support/project_fonts.h"
#include "text/font_names.h"

namespace kanyin {
namespace {

std::string glyphs_of(const Font& font, const std::string& text, WidthForm form) {
  std::string shown;
  for (const Glyph& glyph : font.shape(text, points(10), form)) {
    shown += std::to_string(glyph.cluster) + ":" + std::to_string(glyph.advance.millipoints) + " ";
  }
  return shown;
}

MappedFile font_file(const std::string& name) {
  std::optional<MappedFile> file = map_file(KANYIN_ROOT "/build/fonts/" + name);
  return file ? std::move(*file) : MappedFile();
}

TEST(HbFont, AnEmDashPairIsOneGlyphOfTwoEms) {
  if (!has_project_fonts()) GTEST_SKIP() << "build/fonts is empty";
  const MappedFile file = font_file("NotoSerifSC_400Regular.ttf");
  const std::unique_ptr<Font> font = open_hb_font(file.bytes(), 0);

  ASSERT_TRUE(font);
  EXPECT_EQ(glyphs_of(*font, "——", WidthForm::full), "0:20000 ");
  EXPECT_EQ(glyphs_of(*font, "“国”", WidthForm::full), "0:10000 3:10000 6:10000 ");
}

TEST(HbFont, DigitsAreHalfAnEmInTheLatinFace) {
  if (!has_project_fonts()) GTEST_SKIP() << "build/fonts is empty";
  const MappedFile file = font_file("LiberationSerif-Regular.ttf");
  const std::unique_ptr<Font> font = open_hb_font(file.bytes(), 0);

  ASSERT_TRUE(font);
  EXPECT_EQ(glyphs_of(*font, "12", WidthForm::natural), "0:5000 1:5000 ");
  EXPECT_FALSE(font->has(U'国'));
  EXPECT_EQ(font->measures().han_centre, 0);
}

TEST(HbFont, TheMiddleOfHanIsMeasuredOnTheGlyphs) {
  if (!has_project_fonts()) GTEST_SKIP() << "build/fonts is empty";
  const MappedFile fandol = font_file("FandolFang-Regular.otf");
  const MappedFile noto = font_file("NotoSerifSC_400Regular.ttf");

  const int low = open_hb_font(fandol.bytes(), 0)->measures().han_centre;
  const int high = open_hb_font(noto.bytes(), 0)->measures().han_centre;

  EXPECT_GT(high - low, 40);
  EXPECT_LT(high - low, 110);
}

TEST(HbFont, AMarkThatTheFaceCentresIsMovedToItsHalf) {
  if (!has_project_fonts()) GTEST_SKIP() << "build/fonts is empty";
  const MappedFile centred = font_file("FandolFang-Regular.otf");
  const MappedFile sound = font_file("FandolSong-Regular.otf");
  const auto offset = [](const MappedFile& file, const std::string& text) {
    return open_hb_font(file.bytes(), 0)->shape(text, points(10), WidthForm::full)[0].x_offset;
  };

  EXPECT_EQ(offset(centred, "？"), Length{-2500});
  EXPECT_EQ(offset(centred, "！"), Length{});
  EXPECT_EQ(offset(sound, "？"), Length{});
}

TEST(HbFont, TheSixDotsOfAnEllipsisStandAtEvenDistances) {
  if (!has_project_fonts()) GTEST_SKIP() << "build/fonts is empty";
  const MappedFile narrow = font_file("FandolFang-Regular.otf");
  const MappedFile even = font_file("FandolKai-Regular.otf");
  const auto offsets = [](const MappedFile& file, const std::string& text) {
    std::string shown;
    for (const Glyph& glyph :
         open_hb_font(file.bytes(), 0)->shape(text, points(1), WidthForm::full)) {
      shown += std::to_string(glyph.x_offset.millipoints) + " ";
    }
    return shown;
  };

  EXPECT_EQ(offsets(narrow, "……"), "81 -81 ");
  EXPECT_EQ(offsets(narrow, "…"), "0 ");
  EXPECT_EQ(offsets(narrow, "…………………"), "0 0 0 0 0 0 0 ");
  EXPECT_EQ(offsets(even, "……"), "0 0 ");
}

TEST(HbFont, WhatIsNoFontGivesNoFont) {
  EXPECT_FALSE(open_hb_font("This is no font.", 0));
  EXPECT_FALSE(open_hb_font("", 0));
}

TEST(FontNames, AFaceAnswersToItsNamesInEveryLanguage) {
  if (!has_project_fonts()) GTEST_SKIP() << "build/fonts is empty";
  const MappedFile file = font_file("LXGWWenKai-Light.ttf");
  const auto match = [&file](std::string_view name) {
    const std::optional<NamedFace> face = find_face(file.bytes(), name);
    return face ? face->match : NameMatch::none;
  };

  EXPECT_EQ(match("LXGW WenKai Light"), NameMatch::exact);
  EXPECT_EQ(match("霞鹜文楷 Light"), NameMatch::exact);
  EXPECT_EQ(match("霞鹜文楷"), NameMatch::family);
  EXPECT_EQ(match("LXGW WenKai Bold"), NameMatch::none);
}

}  // namespace
}  // namespace kanyin
