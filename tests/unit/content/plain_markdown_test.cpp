#include "content/plain_markdown.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <sstream>
#include <string>

#include "content/markdown.h"
#include "diag/print.h"
#include "paths.h"
#include "support/generated_text.h"

namespace kanyin {
namespace {

namespace fs = std::filesystem;

std::string shown(Span span) {
  return "@" + std::to_string(span.begin) + "-" + std::to_string(span.end);
}

/// All that a block says, on one line; only paragraphs can be the same in both ways.
std::string shown(const Block& block) {
  const auto* paragraph = std::get_if<Paragraph>(&block.content);
  std::string text = paragraph == nullptr ? "other" : "p";
  text += shown(block.span);
  if (paragraph == nullptr) return text;
  for (const Inline& piece : paragraph->content) {
    const bool is_text = piece.kind == InlineKind::text && piece.style == InlineStyle{};
    text += (is_text ? "(" : "!(") + piece.text + ")" + piece.link + shown(piece.span);
  }
  return text;
}

std::string shown(const std::vector<Block>& blocks) {
  std::string text;
  for (const Block& block : blocks) text += shown(block) + "\n";
  return text;
}

/// `read` if both ways give the same, `left` if the short way leaves the text to the library, else
/// what they give.
std::string compared(const std::string& text, std::size_t begin = 0) {
  const MemoryFiles files;
  SourceMap sources(files);
  const SourceId id = sources.add("a.md", text);
  const Span part{id, static_cast<std::uint32_t>(begin), sources.whole(id).end};
  const MarkdownText body = markdown_text(part, sources);
  const std::optional<std::vector<Block>> plain = read_plain_markdown(body);
  if (!plain) return "left";
  Diagnostics diags;
  PictureShelf pictures(files);
  const Markdown full = parse_markdown_in_full(body, "", 0, pictures, diags);
  const bool same = shown(*plain) == shown(full.blocks) && full.footnotes.empty();
  if (same && diags.all().empty()) return "read";
  return shown(*plain) + "\n" + shown(full.blocks) + print(diags, sources, Language::en);
}

TEST(PlainMarkdown, ParagraphsAreRead) {
  EXPECT_EQ(compared(""), "read");
  EXPECT_EQ(compared("\n\n"), "read");
  EXPECT_EQ(compared("一句话。"), "read");
  EXPECT_EQ(compared("一段。\n\n又一段。\n"), "read");
  EXPECT_EQ(compared("\n\n一段，\n分两行；\n三行。\n\n\n又一段。\n\n"), "read");
  EXPECT_EQ(compared("---\n一段。\n", 4), "read");
}

TEST(PlainMarkdown, IndentsOfWordAreRead) {
  EXPECT_EQ(compared("\u3000\u3000一段，\n续行。\n\u3000\u3000又一段。\n"), "read");
  EXPECT_EQ(compared("\u3000\u3000\n\u3000\n一段。\u3000\n"), "read");
  EXPECT_EQ(compared("\u00A0\u00A0一段。\n\u00A0\u00A0又一段。\n"), "read");
}

TEST(PlainMarkdown, FiguresAndMarksInsideALineAreRead) {
  EXPECT_EQ(compared("2月9日，3.5亿元、12%(2008-2009年)；8:30-9:00，a/b=c+d?\n"), "read");
  EXPECT_EQ(compared("2012\n2013年\n"), "read");
  EXPECT_EQ(compared("He said \"it's\" so; she\nagreed.\n"), "read");
  EXPECT_EQ(compared("见 http://www.example.org/a-b?c=d。\n邮箱不是链接。\n"), "read");
}

TEST(PlainMarkdown, MarksOfMarkdownAreLeftToTheLibrary) {
  for (const char* const text :
       {"# 甲",     "甲\n===", "甲\n---", "- 甲",      "+ 甲",     "* 甲",       "1. 甲",
        "1) 甲",    "12.\n",   "> 甲",    " 甲",       "    甲",   "甲  \n乙",   "甲\\\n乙",
        "\t甲",     "甲\t乙",  "*甲*",    "_甲_",      "`甲`",     "~~甲~~",     "```\n甲\n```",
        "[甲](乙)", "![](乙)", "[^1]",    "&amp;",     "<b>",      "甲|乙\n-|-", "甲\n:-:\n乙",
        "甲！[乙",  "甲!",     "(甲)",    "甲\n \n乙", "\uFEFF甲", "甲\x01",     "甲{dots}"}) {
    EXPECT_EQ(compared(text), "left") << text;
  }
}

TEST(PlainMarkdown, GeneratedParagraphsAreRead) {
  for (std::uint32_t seed = 1; seed <= 300; ++seed) {
    TextGenerator generator(seed);
    const std::string text = generator.paragraph(200) + "\n\n" + generator.paragraph(40) + "\n" +
                             generator.paragraph(80) + "\n";
    EXPECT_EQ(compared(text), "read") << text;
  }
}

TEST(PlainMarkdown, WhateverIsReadIsReadAsTheLibraryReadsIt) {
  constexpr const char* pieces[] = {
      "甲",     "乙丙丁", "，",  "。",   "（",  "“",    "\u3000",  "\u3000\u3000",
      "\u00A0", "é",      "…",   "\n",   "\n",  "\n\n", " ",       "  ",
      "1",      "23",     ".",   ")",    "1. ", "(",    "-",       "--",
      "---",    "=",      "===", "+",    ":",   ":--",  ";",       ",",
      "/",      "?",      "%",   "\"",   "'",   "a",    "www.a.b", "http://a.b/c",
      "\t",     "*",      "**",  "_",    "~~",  "`",    "#",       ">",
      "<b>",    "&lt;",   "[",   "](a)", "![",  "[^1]", "|",       "\\",
      "{",      "}",      "!",   "^",    "@",   "$",    "😀",       "[a]: b\n"};
  // Marks of Markdown come late in the row, so that some texts have few of them and many have none.
  constexpr std::size_t without_marks = 40;
  std::mt19937 random(20120229);
  std::size_t read = 0;
  for (int round = 0; round < 20000; ++round) {
    const std::size_t choice = round % 4 == 0 ? std::size(pieces) : without_marks;
    std::string text;
    for (std::size_t count = random() % 24; count > 0; --count) text += pieces[random() % choice];
    const std::string result = compared(text);
    ASSERT_TRUE(result == "read" || result == "left") << text << "\n" << result;
    read += result == "read" ? 1 : 0;
  }
  EXPECT_GT(read, 1000U);
}

TEST(PlainMarkdown, TheProjectsOwnSnippetsReadAsTheLibraryReadsThem) {
  std::size_t read = 0;
  for (const char* const folder : {"content", "docs", "templates", "tests/golden"}) {
    for (const fs::directory_entry& entry :
         fs::recursive_directory_iterator(fs::path(KANYIN_ROOT) / folder)) {
      if (entry.path().extension() != ".md") continue;
      std::ostringstream bytes;
      bytes << std::ifstream(entry.path(), std::ios::binary).rdbuf();
      const std::string text = bytes.str();
      const std::size_t head = text.starts_with("---\n") ? text.find("\n---\n") : text.npos;
      const std::string result = compared(text, head == text.npos ? 0 : head + 5);
      EXPECT_TRUE(result == "read" || result == "left") << entry.path() << "\n" << result;
      read += result == "read" ? 1 : 0;
    }
  }
  EXPECT_GT(read, 20U);
}

}  // namespace
}  // namespace kanyin
