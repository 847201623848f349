#include "layout/title.h"

#include <gtest/gtest.h>

#include "support/layout_fixture.h"

namespace kanyin {
namespace {

/// The lines of a title in a column of so many ems.
std::string divided(const std::vector<std::string>& given, int ems) {
  const FontBook fonts = fake_fonts();
  ParagraphStyle look;
  look.font = FontRole::title;
  look.size = points(20);
  std::vector<Text> title;
  for (const std::string& line : given) title.push_back({line, {}});
  std::string text;
  for (const std::string& line : title_lines(title, look, look.size * ems, LineRules{}, fonts)) {
    text += (text.empty() ? "" : "|") + line;
  }
  return text;
}

TEST(TitleLines, TheEditorsBreaksWin) {
  EXPECT_EQ(divided({"甲乙", "丙丁戊己庚辛"}, 20), "甲乙|丙丁戊己庚辛");
}

TEST(TitleLines, ATitleThatFitsStaysOneLine) {
  EXPECT_EQ(divided({"全市建会工作取得进展"}, 10), "全市建会工作取得进展");
}

TEST(TitleLines, AWideTitleIsDividedEvenly) {
  EXPECT_EQ(divided({"一二三四五六七八九十甲乙"}, 11), "一二三四五六|七八九十甲乙");
}

TEST(TitleLines, MarksAndWeakWordsGuideTheBreak) {
  EXPECT_EQ(divided({"服务大局促发展，凝聚职工建新功勋章"}, 12),
            "服务大局促发展，|凝聚职工建新功勋章");
  EXPECT_EQ(divided({"关于做好今年职工的服务工作意见稿"}, 12), "关于做好今年职工的|服务工作意见稿");
}

TEST(TitleLines, NumbersStayWhole) {
  EXPECT_EQ(divided({"临江县总工会慰问12351名一线职工和家属"}, 13).find("123|"), std::string::npos);
}

TEST(TitleLines, AVeryLongTitleTakesAsManyLinesAsItNeeds) {
  std::string title;
  for (int i = 0; i < 30; ++i) title += "字";

  EXPECT_EQ(divided({title}, 10),
            title.substr(0, 30) + "|" + title.substr(0, 30) + "|" + title.substr(0, 30));
}

}  // namespace
}  // namespace kanyin
