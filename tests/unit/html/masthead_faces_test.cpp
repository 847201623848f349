#include "html/masthead_faces.h"

#include <gtest/gtest.h>

#include "support/fake_font.h"
#include "support/project_fonts.h"

namespace kanyin {
namespace {

std::string rules(const FontBook& fonts, std::string_view name) {
  Diagnostics diags;
  std::string text = masthead_faces(name, FontRole::masthead, fonts, diags);
  for (const Diagnostic& found : diags.all()) text += found.fault->code;
  return text;
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++found;
  return found;
}

TEST(MastheadFaces, TheCharactersOfTheNameAreInThePage) {
  if (!has_project_fonts()) GTEST_SKIP() << "the fonts are not all in build/fonts";

  const std::string found = rules(project_fonts(), "工会工人");

  EXPECT_EQ(found.find("@font-face {\n  font-family: \"Bulletin Masthead\";"), 0U) << found;
  EXPECT_NE(found.find("url(\"data:font/woff2;base64,d09GMg"), found.npos) << found;
  EXPECT_NE(found.find("unicode-range: U+004EBA, U+004F1A, U+005DE5;"), found.npos) << found;
  EXPECT_LT(found.size(), 8000U);
}

TEST(MastheadFaces, ARareCharacterBringsTheFaceThatShowsItOnPaper) {
  if (!has_project_fonts()) GTEST_SKIP() << "the fonts are not all in build/fonts";

  EXPECT_EQ(count(rules(project_fonts(), "工会𬱖"), "@font-face"), 2U);
}

TEST(MastheadFaces, TheSameNameGivesTheSameBytes) {
  if (!has_project_fonts()) GTEST_SKIP() << "the fonts are not all in build/fonts";

  EXPECT_EQ(rules(project_fonts(), "江城工会信息"), rules(project_fonts(), "江城工会信息"));
}

TEST(MastheadFaces, AFaceThatCannotBeReadIsReported) {
  EXPECT_EQ(rules(fake_fonts(), "工会"), "H009");
}

}  // namespace
}  // namespace kanyin
