#include "text/shape.h"

#include <gtest/gtest.h>

#include "support/fake_font.h"

namespace kanyin {
namespace {

constexpr Length em = points(1);

/// A face whose dash is 0.89 em with white on both sides and whose quotes are narrow, as in faces
/// that were drawn for Latin text.
class NarrowMarks final : public Font {
 public:
  bool has(char32_t) const override { return true; }

  std::vector<Glyph> shape(std::string_view text, Length size, WidthForm) const override {
    std::vector<Glyph> glyphs;
    for (std::uint32_t at = 0; at < text.size(); at += 3) {
      glyphs.push_back({.id = 1,
                        .cluster = at,
                        .advance = size.scaled(890, 1000),
                        .x_offset = {},
                        .y_offset = {}});
    }
    return glyphs;
  }

  FontMeasures measures() const override {
    FontMeasures measures;
    measures.dash_bearing = 50;
    return measures;
  }
};

FontBook narrow_fonts() {
  FontBook fonts;
  const FontId font = fonts.add(std::make_unique<NarrowMarks>(), {});
  for (FontRole role : all_font_roles) fonts.assign({.role = role, .chain = {font}});
  return fonts;
}

/// A Latin face that kerns each letter with a space behind it.
class KernsWithSpaces final : public Font {
 public:
  bool has(char32_t) const override { return true; }

  std::vector<Glyph> shape(std::string_view text, Length size, WidthForm) const override {
    std::vector<Glyph> glyphs;
    for (std::uint32_t at = 0; at < text.size(); ++at) {
      const bool kerned = at + 1 < text.size() && text[at + 1] == ' ';
      glyphs.push_back({.id = 1,
                        .cluster = at,
                        .advance = size.scaled(kerned ? 450 : 500, 1000),
                        .x_offset = {},
                        .y_offset = {}});
    }
    return glyphs;
  }

  FontMeasures measures() const override { return {}; }
};

/// Each glyph as its offset and advance.
std::string glyphs_of(const std::string& text) {
  const FontBook fonts = narrow_fonts();
  const ShapedText shaped = shape({{.text = text, .size = em}}, FontRole::fangsong, fonts);
  std::string shown;
  for (const Glyph& glyph : shaped.glyphs) {
    shown += std::to_string(glyph.x_offset.millipoints) + ":" +
             std::to_string(glyph.advance.millipoints) + " ";
  }
  return shown;
}

TEST(Shape, AMarkAndTheCharacterItIsJoinedToComeFromOneFace) {
  FontBook fonts;
  const FontId han = fonts.add(std::make_unique<FakeFont>(std::set<char32_t>{0x0301}), {});
  const FontId rare = fonts.add(std::make_unique<FakeFont>(), {});
  for (FontRole role : all_font_roles) fonts.assign({.role = role, .chain = {han, rare}});

  const ShapedText shaped =
      shape({{.text = "甲乙\u0301丙", .size = em}}, FontRole::fangsong, fonts);

  ASSERT_EQ(shaped.clusters.size(), 3U);
  EXPECT_EQ(shaped.clusters[0].font, han);
  EXPECT_EQ(shaped.clusters[1].font, rare);
  EXPECT_EQ(shaped.clusters[2].font, han);
}

TEST(Shape, TheHalvesOfADashMeetInTheMiddleOfTwoEms) {
  // The first begins 160 in and shows ink from 210 to 1000; the second's ink goes on from there.
  EXPECT_EQ(glyphs_of("——"), "160:1000 -50:1000 ");
}

TEST(Shape, NarrowMarksStandInBoxesOfOneEm) {
  EXPECT_EQ(glyphs_of("“"), "110:1000 ");
  EXPECT_EQ(glyphs_of("”"), "0:1000 ");
  EXPECT_EQ(glyphs_of("—"), "55:1000 ");
}

// A line that ends with the letter has no space to be kerned with, and would not reach the edge.
TEST(Shape, LettersAreNotKernedWithSpaces) {
  FontBook fonts;
  const FontId font = fonts.add(std::make_unique<KernsWithSpaces>(), {});
  for (FontRole role : all_font_roles) fonts.assign({.role = role, .chain = {font}});

  const ShapedText shaped = shape({{.text = "ZL 2", .size = em}}, FontRole::fangsong, fonts);

  ASSERT_EQ(shaped.clusters.size(), 4U);
  EXPECT_EQ(shaped.clusters[1].advance.millipoints, 500);
}

TEST(Shape, DoubledMarksAreOneCluster) {
  const FontBook fonts = fake_fonts();

  const ShapedText shaped = shape({{.text = "他——说…………", .size = em}}, FontRole::fangsong, fonts);

  ASSERT_EQ(shaped.clusters.size(), 5U);
  EXPECT_EQ(shaped.clusters[1].advance, 2 * em);
  EXPECT_EQ(shaped.clusters[1].end, 9U);
  EXPECT_EQ(shaped.clusters[4].end, shaped.text.size());
}

TEST(Shape, LettersAndDigitsComeFromTheLatinFace) {
  const FontBook fonts = fake_fonts();

  const ShapedText shaped = shape({{.text = "第3期A。", .size = em}}, FontRole::fangsong, fonts);

  const FontId han = fonts.first(FontRole::fangsong);
  const FontId latin = fonts.first(FontRole::latin);
  std::vector<FontId> faces;
  faces.reserve(shaped.clusters.size());
  for (const Cluster& cluster : shaped.clusters) faces.push_back(cluster.font);
  EXPECT_EQ(faces, (std::vector{han, latin, han, latin, han}));
}

TEST(Shape, ASelectorStaysWithItsCharacter) {
  const FontBook fonts = fake_fonts();

  const ShapedText shaped =
      shape({{.text = "葛\U000E0100城", .size = em}}, FontRole::fangsong, fonts);

  ASSERT_EQ(shaped.clusters.size(), 2U);
  EXPECT_EQ(shaped.clusters[0].end, 7U);
}

TEST(Shape, AScaledFallbackStandsInTheMiddleOfItsEm) {
  FontBook fonts;
  const FontId first =
      fonts.add(std::make_unique<FakeFont>(std::set<char32_t>{U'镕'}, 380, 864), {});
  const FontId second = fonts.add(std::make_unique<FakeFont>(), {});
  for (FontRole role : all_font_roles) {
    fonts.assign({.role = role, .chain = {first, second}, .missing = {}});
  }

  const ShapedText shaped = shape({{.text = "伟镕", .size = em}}, FontRole::song, fonts);

  EXPECT_EQ(shaped.clusters[0].glyph_size, em);
  EXPECT_EQ(shaped.clusters[1].glyph_size, em.scaled(96, 100));
  EXPECT_EQ(shaped.clusters[1].advance, em);
  EXPECT_EQ(shaped.glyphs[1].x_offset, em.scaled(2, 100));
}

}  // namespace
}  // namespace kanyin
