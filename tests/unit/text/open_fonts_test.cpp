#include "text/open_fonts.h"

#include <gtest/gtest.h>

#include "diag/print.h"
#include "io/built_in_files.h"
#include "paths.h"
#include "support/project_fonts.h"

namespace kanyin {
namespace {

StyleSheet style_of(const std::string& family) {
  StyleSheet style;
  for (FontRole role : all_font_roles) style.fonts[role] = {{family, {}}};
  return style;
}

/// The faults of opening a style's fonts, as an editor sees them.
std::string faults_of(const StyleSheet& style,
                      const std::map<std::string, std::vector<Text>>& own_files,
                      const FontFolders& folders) {
  const DiskFiles disk("/");
  const BuiltInFiles files(disk);
  SourceMap sources(files);
  Diagnostics diags;
  open_fonts(style, own_files, folders, sources, diags);
  return print(diags, sources, Language::en);
}

TEST(OpenFonts, ARoleWithoutAnyFaceIsAnErrorThatNamesTheFamilies) {
  StyleSheet style = style_of("Nowhere Sans");
  style.fonts.erase(FontRole::song);

  const std::string faults = faults_of(style, {}, {});

  EXPECT_NE(faults.find("error[T001]: no face for 仿宋 (looked for: Nowhere Sans); run "
                        "kanyin doctor to see how to install one"),
            std::string::npos)
      << faults;
}

TEST(OpenFonts, AnUnknownRoleIsAnError) {
  const std::string faults = faults_of(style_of("X"), {{"fang", {{"a.ttf", {}}}}}, {});

  EXPECT_NE(faults.find("error[S004]"), std::string::npos) << faults;
}

TEST(OpenFonts, AMissingFamilyIsStoodInForByTheNext) {
  if (!has_project_fonts()) GTEST_SKIP() << "build/fonts is empty";
  StyleSheet style = style_of("FandolFang");
  style.fonts[FontRole::kai] = {{"方正楷体", {}}, {"FandolKai", {}}};

  const std::string faults = faults_of(style, {}, project_font_folders());

  EXPECT_EQ(faults,
            "hint[T002]: 'FandolKai' stands in for the 楷体 face '方正楷体'; run kanyin doctor to "
            "see how to install it\n");
}

TEST(OpenFonts, AFamilyOutsideTheCatalogueIsFoundByTheNameInItsFile) {
  if (!has_project_fonts()) GTEST_SKIP() << "build/fonts is empty";
  const StyleSheet style = style_of("霞鹜文楷 Light");
  const DiskFiles disk("/");
  const BuiltInFiles files(disk);
  SourceMap sources(files);
  Diagnostics diags;

  const std::optional<FontBook> fonts =
      open_fonts(style, {}, project_font_folders(), sources, diags);

  ASSERT_TRUE(fonts);
  EXPECT_EQ(name_of(fonts->source(fonts->first(FontRole::song)).path), "LXGWWenKai-Light.ttf");
}

TEST(OpenFonts, PrivateUseIsShownByWhatThePublicationBringsAlone) {
  if (!has_project_fonts()) GTEST_SKIP() << "build/fonts is empty";
  const DiskFiles disk(KANYIN_ROOT);
  const BuiltInFiles files(disk);
  SourceMap sources(files);
  Diagnostics diags;
  StyleSheet style = style_of("FandolFang");
  style.rare = {{"BabelStone Han", {}}};
  constexpr char32_t in_babelstone = 0xE000;

  const std::optional<FontBook> listed =
      open_fonts(style, {}, project_font_folders(), sources, diags);
  const std::optional<FontBook> own =
      open_fonts(style, {{"masthead", {{"build/fonts/BabelStoneHan.ttf", {}}}}},
                 project_font_folders(), sources, diags);

  ASSERT_TRUE(listed && own) << print(diags, sources, Language::en);
  EXPECT_TRUE(listed->find(FontRole::song, U'㐂'));
  EXPECT_FALSE(listed->find(FontRole::song, in_babelstone));
  EXPECT_TRUE(own->find(FontRole::masthead, in_babelstone));
  EXPECT_FALSE(own->find(FontRole::song, in_babelstone));
}

TEST(OpenFonts, APublicationsOwnFileComesFirst) {
  if (!has_project_fonts()) GTEST_SKIP() << "build/fonts is empty";
  const DiskFiles disk(KANYIN_ROOT);
  const BuiltInFiles files(disk);
  SourceMap sources(files);
  Diagnostics diags;

  const std::optional<FontBook> fonts =
      open_fonts(style_of("FandolFang"),
                 {{"title", {{"build/fonts/MaShanZheng_400Regular.ttf", {}}}},
                  {"kai", {{"fonts/none.ttf", {}}, {"README.md", {}}}}},
                 project_font_folders(), sources, diags);

  ASSERT_TRUE(fonts);
  EXPECT_EQ(fonts->source(fonts->first(FontRole::title)).family, "MaShanZheng_400Regular.ttf");
  EXPECT_EQ(
      print(diags, sources, Language::en),
      "warning[T003]: the 楷体 font file 'fonts/none.ttf' is not there, the style's faces stand "
      "in; check the name\n"
      "warning[T004]: 'README.md' is not a usable font file; replace it by a .ttf, .otf or "
      ".ttc\n");
}

TEST(OpenFonts, ACharacterThatAFaceDrawsWronglyComesFromTheNext) {
  if (!has_project_fonts()) GTEST_SKIP() << "build/fonts is empty";
  const FontBook fonts = project_fonts();

  const std::optional<FontId> yuan = fonts.find(FontRole::fangsong, U'￥');

  ASSERT_TRUE(yuan);
  EXPECT_EQ(fonts.source(fonts.first(FontRole::fangsong)).family, "FandolFang");
  EXPECT_NE(*yuan, fonts.first(FontRole::fangsong));
}

TEST(OpenFonts, AFaceIsOpenedOnceForAllRoles) {
  if (!has_project_fonts()) GTEST_SKIP() << "build/fonts is empty";

  const FontBook fonts = project_fonts();

  EXPECT_EQ(fonts.first(FontRole::title), fonts.role(FontRole::masthead).chain[1]);
}

}  // namespace
}  // namespace kanyin
