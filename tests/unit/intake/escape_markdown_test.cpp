#include "intake/escape_markdown.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

#include "content/faults.h"
#include "content/markdown.h"
#include "io/files.h"

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
  EXPECT_EQ(escape_markdown("[甲]: 乙"), "\\[甲]: 乙");
  EXPECT_EQ(escape_markdown("甲[^1]"), "甲\\[^1]");
  EXPECT_EQ(escape_markdown("<b>甲</b>"), "\\<b>甲\\</b>");
  EXPECT_EQ(escape_markdown("在<教育纲要>中"), "在<教育纲要>中");
  EXPECT_EQ(escape_markdown("&lt;"), "\\&lt;");
  EXPECT_EQ(escape_markdown("甲\\*乙\\"), "甲\\\\*乙\\\\");
}

/// The text that Markdown reads, or what else it reads.
std::string read_back(const std::string& markdown) {
  const MemoryFiles files;
  SourceMap sources(files);
  PictureShelf pictures(files);
  Diagnostics diags;
  const SourceId source = sources.add("a.md", "前文。\n\n" + markdown + "\n\n后文。\n");
  const Markdown read =
      parse_markdown(markdown_text(sources.whole(source), sources), "", 0, pictures, diags);
  if (read.blocks.size() != 3 || !read.footnotes.empty()) return "(not one paragraph)";
  const Paragraph* paragraph = std::get_if<Paragraph>(&read.blocks[1].content);
  if (paragraph == nullptr) return "(no paragraph)";
  std::string text;
  for (const Inline& piece : paragraph->content) {
    if (piece.kind != InlineKind::text || piece.style != InlineStyle()) return "(no plain text)";
    text += piece.text;
  }
  // A footnote mark in the words is asked about even if it is escaped.
  for (const Diagnostic& diagnostic : diags.all()) {
    if (diagnostic.fault->code != fault::undefined_footnote.code) return "(a fault)";
  }
  return text;
}

TEST(EscapeMarkdown, WhateverIsWrittenReadsBack) {
  const std::vector<std::string> pieces{
      "*",   "**",      "_",        "__",     "~",  "~~",   "`",    "``",    "#",     "-",
      "---", "+",       ">",        "<",      "<b", "</",   "&",    "&amp;", "&#35;", "\\",
      "[",   "]",       "(",        ")",      "![", "[^1]", "]:",   "|",     "1.",    "2)",
      "=",   "http://", "www.a.cn", "a@b.cn", " ",  " ",    "工会", "夜校",  "，",    "。",
      "“",   "”",       "（",       "）",     "a",  "x1",   "《",   "》",    ":",     "!",
      "\"",  "'",       "{",        "}",      "$",  "^",    "%",    "@",     "/",     "——"};
  std::mt19937 numbers(20120229);

  for (int round = 0; round < 4000; ++round) {
    std::string text = pieces[numbers() % pieces.size()];
    for (std::size_t more = numbers() % 8; more > 0; --more) {
      const std::string& piece = pieces[numbers() % pieces.size()];
      const bool two_spaces = piece == " " && text.ends_with(' ');
      if (!two_spaces) text += piece;
    }
    text.erase(0, text.find_first_not_of(' '));
    text.erase(text.find_last_not_of(' ') + 1);
    if (text.empty()) continue;
    EXPECT_EQ(read_back(escape_markdown(text)), text);
  }
}

}  // namespace
}  // namespace kanyin
