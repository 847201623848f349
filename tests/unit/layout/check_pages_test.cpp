#include "layout/check_pages.h"

#include <gtest/gtest.h>

#include "geom/contrast.h"

namespace kanyin {
namespace {

GlyphRun run(Color color, Length size, Point at) {
  return {.baseline = at,
          .font = {},
          .size = size,
          .color = color,
          .text = "工",
          .glyphs = {{.id = 1, .cluster = 0, .advance = size, .x_offset = {}, .y_offset = {}}}};
}

std::string found(std::vector<DisplayItem> items, ElementKind kind = ElementKind::paragraph) {
  PagedIssue issue;
  issue.elements.resize(2);
  issue.elements[1].kind = kind;
  issue.pages.push_back(
      {.size = {points(100), points(100)}, .folio = 1, .items = std::move(items)});
  Diagnostics diags;
  check_pages(issue, diags);
  std::string out;
  for (const Diagnostic& each : diags.all()) out += std::string(each.fault->code) + " ";
  return out;
}

constexpr Point inside{points(20), points(20)};

TEST(CheckPages, BlackTextOnThePaperIsFine) {
  EXPECT_EQ(found({{ElementId{1}, run(black, points(10), inside)}}), "");
}

TEST(CheckPages, APaleColourIsToldOnce) {
  const GlyphRun pale = run({150, 150, 150}, points(10), inside);

  EXPECT_EQ(found({{ElementId{1}, pale}, {ElementId{1}, pale}}), "L020 ");
}

TEST(CheckPages, LargeTextMayBePaler) {
  EXPECT_EQ(found({{ElementId{1}, run({0xFF, 0, 0}, points(60), {points(2), points(90)})}}), "");
  EXPECT_EQ(found({{ElementId{1}, run({0xFF, 0, 0}, points(10), inside)}}), "L020 ");
}

TEST(CheckPages, WhiteTextNeedsADarkGroundUnderIt) {
  const DisplayItem band{
      ElementId::furniture,
      Fill{.area = {{points(10), points(10)}, {points(50), points(20)}}, .color = {0xA0, 0, 0}}};
  const Color white{255, 255, 255};

  EXPECT_EQ(found({band, {ElementId{1}, run(white, points(10), inside)}}), "");
  EXPECT_EQ(found({band, {ElementId{1}, run(white, points(10), {points(20), points(80)})}}),
            "L020 ");
}

TEST(CheckPages, TextBeyondThePaperIsTold) {
  EXPECT_EQ(found({{ElementId{1}, run(black, points(10), {points(95), points(20)})}}), "L021 ");
}

TEST(CheckPages, APictureNeedsWords) { EXPECT_EQ(found({}, ElementKind::figure), "L022 "); }

TEST(Contrast, BlackOnWhiteIsTheMost) {
  EXPECT_EQ(contrast_hundredths(black, {255, 255, 255}), 2100);
  EXPECT_EQ(contrast_hundredths({255, 255, 255}, {255, 255, 255}), 100);
  EXPECT_EQ(contrast_hundredths({0xD7, 0, 0x0F}, {255, 255, 255}), 538);
}

}  // namespace
}  // namespace kanyin
