#include "layout/title.h"

#include <gtest/gtest.h>

#include "support/layout_fixture.h"

namespace kanyin {
namespace {

/// The lines of a title in a column of so many ems.
std::string divided(const std::vector<std::string>& given, int ems) {
  const Design design = built_in_design();
  const FontBook fonts = fake_fonts();
  const Lexicon lexicon;
  const FlowBuilder builder(design, fonts, lexicon);
  ParagraphStyle look;
  look.font = FontRole::title;
  look.size = points(20);
  std::vector<Text> title;
  title.reserve(given.size());
  for (const std::string& line : given) title.push_back({line, {}});
  std::string text;
  for (const std::string& line :
       title_lines(title, look, look.size * ems, TitleShape::centred, builder)) {
    text += (text.empty() ? "" : "|") + line;
  }
  return text;
}

TEST(TitleLines, TheEditorsBreaksWin) {
  EXPECT_EQ(divided({"甲乙", "丙丁戊己庚辛"}, 20), "甲乙|丙丁戊己庚辛");
}

TEST(TitleLines, OnlyAGivenLineThatIsTooWideIsDivided) {
  EXPECT_EQ(divided({"甲乙丙", "丙丁戊己庚辛，一二三四五"}, 10),
            "甲乙丙|丙丁戊己庚辛，|一二三四五");
}

TEST(TitleLines, ATitleThatFitsStaysOneLine) {
  EXPECT_EQ(divided({"全市建会工作取得进展"}, 10), "全市建会工作取得进展");
}

TEST(TitleLines, FiguresWiderThanTheirCellsAreCounted) {
  const std::string title = divided({"临江县ＡＢＣＤＥＦＧ为12351名一线职工和家属"}, 13);

  EXPECT_EQ(title.find("123|"), std::string::npos);
}

TEST(TitleLines, AMistakenlyLongTitleIsLeftToLineSetting) {
  std::string title;
  for (int i = 0; i < 300; ++i) title += "字";

  EXPECT_EQ(divided({title}, 10), title);
}

}  // namespace
}  // namespace kanyin
