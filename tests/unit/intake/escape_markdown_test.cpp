#include "intake/escape_markdown.h"

#include <gtest/gtest.h>

namespace kanyin {
namespace {

TEST(EscapeMarkdown, OrdinaryTextStaysClean) {
  for (const char* text :
       {"5月16日，“夜校”开班（第3期）。", "增长3.5%，超过2011年。", "1．抓阵地。2.抓队伍。",
        "《青石工人》——复刊了……", "A-B、C+D、#1、50~60人", "姓名|工种", "甲 & 乙 < 丙 > 丁",
        "file_name_2", "[图1]", "2012-02-29", "1~3月和5~7月",
        "网址www.example.cn，http://example.cn"}) {
    EXPECT_EQ(escape_markdown(text), text);
  }
}

TEST(EscapeMarkdown, MarksAtTheLineStartAreEscaped) {
  EXPECT_EQ(escape_markdown("# 甲"), "\\# 甲");
  EXPECT_EQ(escape_markdown("#甲"), "#甲");
  EXPECT_EQ(escape_markdown(">甲"), "\\>甲");
  EXPECT_EQ(escape_markdown("- 甲"), "\\- 甲");
  EXPECT_EQ(escape_markdown("+ 甲"), "\\+ 甲");
  EXPECT_EQ(escape_markdown("* 甲"), "\\* 甲");
  EXPECT_EQ(escape_markdown("1. 甲"), "1\\. 甲");
  EXPECT_EQ(escape_markdown("12) 甲"), "12\\) 甲");
  EXPECT_EQ(escape_markdown("---"), "\\---");
  EXPECT_EQ(escape_markdown("***"), "\\***");
  EXPECT_EQ(escape_markdown("~~~"), "\\~~~");
  EXPECT_EQ(escape_markdown("```"), "\\```");
}

TEST(EscapeMarkdown, MarksThatWorkInPairsAreEscapedWhereThereIsAPair) {
  EXPECT_EQ(escape_markdown("3*5米"), "3*5米");
  EXPECT_EQ(escape_markdown("3*5*7米"), "3\\*5\\*7米");
  EXPECT_EQ(escape_markdown("~~甲~~"), "\\~\\~甲\\~\\~");
  EXPECT_EQ(escape_markdown("_甲_"), "\\_甲\\_");
  EXPECT_EQ(escape_markdown("`甲`"), "\\`甲\\`");
}

TEST(EscapeMarkdown, LinksFootnotesHtmlAndEntitiesStayText) {
  EXPECT_EQ(escape_markdown("[甲](乙)"), "[甲\\](乙)");
  EXPECT_EQ(escape_markdown("[甲]: 乙"), "[甲\\]: 乙");
  EXPECT_EQ(escape_markdown("甲[^1]"), "甲\\[^1]");
  EXPECT_EQ(escape_markdown("<b>甲</b>"), "\\<b>甲\\</b>");
  EXPECT_EQ(escape_markdown("在<教育纲要>中"), "在<教育纲要>中");
  EXPECT_EQ(escape_markdown("&lt;"), "\\&lt;");
  EXPECT_EQ(escape_markdown("甲\\*乙\\"), "甲\\\\*乙\\\\");
}

}  // namespace
}  // namespace kanyin
