#include "content/text_attributes.h"

#include <gtest/gtest.h>

#include "content/markdown.h"
#include "io/files.h"

namespace kanyin {
namespace {

struct Read {
  std::string text;   // with what the attributes made of it
  std::string codes;  // of what was reported
};

std::string shown(const Inline& piece) {
  std::string text = piece.text;
  if (!piece.reading.empty()) text += "<" + piece.reading + ">";
  if (piece.style.underline) text = "_" + text + "_";
  if (piece.style.emphasis) text = "." + text + ".";
  if (piece.style.strong) text = "*" + text + "*";
  return text;
}

Read read(const std::string& markdown) {
  MemoryFiles files;
  files.put("a.md", markdown);
  SourceMap sources(files);
  Diagnostics diags;
  const std::optional<SourceId> source = sources.read("a.md", {}, diags);
  PictureShelf pictures(files);
  const Markdown parsed =
      parse_markdown(markdown_text(sources.whole(*source), sources), "", 0, pictures, diags);
  Read read;
  for (const Block& block : parsed.blocks) {
    const auto* paragraph = std::get_if<Paragraph>(&block.content);
    if (paragraph == nullptr) continue;
    for (const Inline& piece : paragraph->content) read.text += shown(piece);
  }
  for (const Diagnostic& found : diags.all()) read.codes += std::string(found.fault->code);
  return read;
}

std::string shown(const std::string& markdown) {
  const Read result = read(markdown);
  return result.codes.empty() ? result.text : result.text + " " + result.codes;
}

TEST(TextAttributes, AHanTakesItsReading) {
  EXPECT_EQ(shown("职工何[堃]{注音=kūn}说"), "职工何堃<kūn>说");
  EXPECT_EQ(shown("职工何[堃]{ruby=kūn}说"), "职工何堃<kūn>说");
  EXPECT_EQ(shown("[堃]{注音＝\"kūn\"}"), "堃<kūn>");
}

TEST(TextAttributes, SeveralHanTakeAReadingEach) {
  EXPECT_EQ(shown("[沈堃]{注音=shěn kūn}"), "沈<shěn>堃<kūn>");
  EXPECT_EQ(shown("[葛\U000E0100城]{注音=gě chéng}"), "葛\U000E0100<gě>城<chéng>");
}

TEST(TextAttributes, TextIsUnderlinedOrDotted) {
  EXPECT_EQ(shown("请[如期]{下划线}报送"), "请_如期_报送");
  EXPECT_EQ(shown("请[如期]{underline}报送"), "请_如期_报送");
  EXPECT_EQ(shown("请[如期]{着重号}报送"), "请.如期.报送");
  EXPECT_EQ(shown("请[如期]{下划线 着重号}报送"), "请._如期_.报送");
}

TEST(TextAttributes, AttributesHoldOtherMarksAndEachOther) {
  EXPECT_EQ(shown("[甲**乙**丙]{下划线}"), "_甲_*_乙_*_丙_");
  EXPECT_EQ(shown("**[何[堃]{注音=kūn}]{下划线}**等"), "*_何_**_堃<kūn>_*等");
}

TEST(TextAttributes, WhatIsNoAttributeStaysAsItWas) {
  EXPECT_EQ(shown("[注]\\{一}"), "[注]{一}");
  EXPECT_EQ(shown("`[堃]{注音=kūn}`"), "[堃]{注音=kūn}");
  EXPECT_EQ(shown("\\[堃]{注音=kūn}"), "[堃]{注音=kūn}");
  EXPECT_EQ(shown("[甲] {下划线}"), "[甲] {下划线}");
  EXPECT_EQ(shown("甲]{下划线}"), "甲]{下划线}");
  EXPECT_EQ(shown("[甲\n\n乙]{下划线}"), "[甲乙]{下划线}");
}

TEST(TextAttributes, ALinkKeepsItsAddress) {
  EXPECT_EQ(shown("[[甲]{下划线}](https://example.org/)"), "_甲_");
}

TEST(TextAttributes, WhatIsWrongIsToldAndStands) {
  EXPECT_EQ(shown("[文字]{下滑线}"), "[文字]{下滑线} C102");
  EXPECT_EQ(shown("[文字]{}"), "[文字]{} C102");
  EXPECT_EQ(shown("[堃]{注音}"), "[堃]{注音} C103");
  EXPECT_EQ(shown("[堃]{注音=}"), "[堃]{注音=} C103");
  EXPECT_EQ(shown("[何堃]{注音=kūn}"), "[何堃]{注音=kūn} C104");
  EXPECT_EQ(shown("[GDP]{注音=gdp}"), "[GDP]{注音=gdp} C105");
  EXPECT_EQ(shown("[堃]{注音=kūnkūnkūnkūn}"), "[堃]{注音=kūnkūnkūnkūn} C106");
}

}  // namespace
}  // namespace kanyin
