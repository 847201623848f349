#include "intake/markdown_text.h"

#include <gtest/gtest.h>

namespace kanyin {
namespace {

TEST(MarkdownText, OrdinaryTextStaysClean) {
  for (const char* text :
       {"5月16日，“夜校”开班（第3期）。", "增长3.5%，超过2011年。", "1．抓阵地。2.抓队伍。",
        "《青石工人》——复刊了……", "A-B、C+D、#1、50~60人", "姓名|工种", "甲 & 乙 < 丙 > 丁",
        "file_name_2", "[图1]", "2012-02-29"}) {
    EXPECT_EQ(markdown_text(text), text);
  }
}

TEST(MarkdownText, MarksAtTheLineStartAreEscaped) {
  EXPECT_EQ(markdown_text("# 甲"), "\\# 甲");
  EXPECT_EQ(markdown_text("#甲"), "#甲");
  EXPECT_EQ(markdown_text(">甲"), "\\>甲");
  EXPECT_EQ(markdown_text("- 甲"), "\\- 甲");
  EXPECT_EQ(markdown_text("+ 甲"), "\\+ 甲");
  EXPECT_EQ(markdown_text("* 甲"), "\\* 甲");
  EXPECT_EQ(markdown_text("1. 甲"), "1\\. 甲");
  EXPECT_EQ(markdown_text("12) 甲"), "12\\) 甲");
  EXPECT_EQ(markdown_text("---"), "\\---");
  EXPECT_EQ(markdown_text("***"), "\\***");
  EXPECT_EQ(markdown_text("~~~"), "\\~~~");
  EXPECT_EQ(markdown_text("```"), "\\```");
}

TEST(MarkdownText, MarksThatWorkInPairsAreEscapedWhereThereIsAPair) {
  EXPECT_EQ(markdown_text("3*5米"), "3*5米");
  EXPECT_EQ(markdown_text("3*5*7米"), "3\\*5\\*7米");
  EXPECT_EQ(markdown_text("1~3月和5~7月"), "1\\~3月和5\\~7月");
  EXPECT_EQ(markdown_text("_甲_"), "\\_甲\\_");
  EXPECT_EQ(markdown_text("`甲`"), "\\`甲\\`");
}

TEST(MarkdownText, LinksFootnotesHtmlAndEntitiesStayText) {
  EXPECT_EQ(markdown_text("[甲](乙)"), "[甲\\](乙)");
  EXPECT_EQ(markdown_text("[甲]: 乙"), "[甲\\]: 乙");
  EXPECT_EQ(markdown_text("甲[^1]"), "甲\\[^1]");
  EXPECT_EQ(markdown_text("<b>甲</b>"), "\\<b>甲\\</b>");
  EXPECT_EQ(markdown_text("在<教育纲要>中"), "在<教育纲要>中");
  EXPECT_EQ(markdown_text("&lt;"), "\\&lt;");
  EXPECT_EQ(markdown_text("甲\\*乙\\"), "甲\\\\*乙\\\\");
  EXPECT_EQ(markdown_text("网址www.example.cn，http://example.cn"),
            "网址www\\.example.cn，http\\://example.cn");
}

}  // namespace
}  // namespace kanyin
