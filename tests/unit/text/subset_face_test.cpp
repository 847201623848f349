#include "text/subset_face.h"

#include <gtest/gtest.h>

#include "support/project_fonts.h"
#include "text/hb_font.h"

namespace kanyin {
namespace {

TEST(SubsetFace, HasTheWantedCharactersAndNoOthers) {
  if (!has_project_fonts()) GTEST_SKIP() << "the fonts are not all in build/fonts";
  const FontBook fonts = project_fonts();
  for (const FontRole role : {FontRole::masthead, FontRole::title}) {  // TrueType, CFF
    const FaceSource& source = fonts.source(fonts.first(role));

    const std::optional<std::string> subset = subset_face(source, U"江城");

    ASSERT_TRUE(subset) << source.family;
    EXPECT_LT(subset->size(), 20000U) << source.family;
    const std::unique_ptr<Font> font = open_hb_font(*subset, 0);
    ASSERT_TRUE(font) << source.family;
    EXPECT_TRUE(font->has(U'江') && font->has(U'城')) << source.family;
    EXPECT_FALSE(font->has(U'会')) << source.family;
  }
}

TEST(SubsetFace, BytesThatAreNoFontGiveNothing) {
  EXPECT_FALSE(subset_face({.bytes = "not a font"}, U"江"));
  EXPECT_FALSE(subset_face({}, U"江"));
}

}  // namespace
}  // namespace kanyin
