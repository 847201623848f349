#include "text/set_lines.h"

#include <gtest/gtest.h>

#include "support/fake_font.h"

namespace kanyin {
namespace {

constexpr Length em = points(10);

TextPiece piece(std::string text) { return {.text = std::move(text), .size = em}; }

Measure ems(int count) {
  return {.width = em * count, .first_indent = {}, .left = {}, .right = {}};
}

std::string text_of(const SetLine& line) {
  std::string text;
  for (const SetRun& run : line.runs) text += run.text;
  return text;
}

std::string lines_of(const std::vector<SetLine>& lines) {
  std::string text;
  for (const SetLine& line : lines) text += text_of(line) + "\n";
  return text;
}

std::string set(const std::string& text, int columns) {
  return lines_of(
      set_lines({piece(text)}, ems(columns), Align::justify, FontRole::fangsong, {}, fake_fonts()));
}

TEST(SetLines, ACommaAtTheEdgeIsSqueezedIn) {
  EXPECT_EQ(set("工会，会员二三四五六七，一二三四五", 11),
            "工会，会员二三四五六七，\n一二三四五\n");
}

TEST(SetLines, EveryJustifiedLineIsExactlyTheMeasure) {
  const std::vector<SetLine> lines = set_lines(
      {piece("截至2011年底，全市共有ABC企业工会12.7万家，（覆盖）职工“一百”万人。”（完）好")},
      {.width = Length{107'777}, .first_indent = em * 2, .left = {}, .right = {}}, Align::justify,
      FontRole::fangsong, {}, fake_fonts());

  ASSERT_GT(lines.size(), 2U);
  for (const SetLine& line : lines) {
    if (line.last) continue;
    EXPECT_EQ((line.left + line.width).millipoints, 107'777) << text_of(line);
  }
}

TEST(SetLines, NoSingleHanIsLeftOnTheLastLine) {
  const std::vector<SetLine> lines =
      set_lines({piece("一二三四五六七八九十一二三四五六七八九十完。")}, ems(10), Align::justify,
                FontRole::fangsong, {}, fake_fonts());

  EXPECT_EQ(lines_of(lines), "一二三四五六七八九\n十一二三四五六七八九\n十完。\n");
}

TEST(SetLines, WhatFollowsAFillStandsAtTheRightEdgeOfTheLastLine) {
  const std::vector<SetLine> lines =
      set_lines({piece("一二三"), {.kind = PieceKind::fill}, piece("（市总）")}, ems(10),
                Align::justify, FontRole::fangsong, {}, fake_fonts());

  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0].runs.back().text, "（市总）");
  EXPECT_EQ(lines[0].runs.back().x + lines[0].runs.back().width, em * 10);
}

TEST(SetLines, WhatFollowsAFillTakesALineOfItsOwnIfItMust) {
  const std::vector<SetLine> lines =
      set_lines({piece("一二三四五六"), {.kind = PieceKind::fill}, piece("（市总）")}, ems(10),
                Align::justify, FontRole::fangsong, {}, fake_fonts());

  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[1].left + lines[1].width, em * 10);
  EXPECT_TRUE(lines[1].last);
}

TEST(SetLines, TheEditorsBreakEndsALineThatIsNotJustified) {
  const std::vector<SetLine> lines =
      set_lines({piece("一二三"), {.kind = PieceKind::line_break}, piece("四五")}, ems(10),
                Align::justify, FontRole::fangsong, {}, fake_fonts());

  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0].width, em * 3);
  EXPECT_EQ(lines[1].first_piece, 2U);
}

TEST(SetLines, CentredLinesAreOfAboutEqualLength) {
  const std::vector<SetLine> lines = set_lines({piece("一二三四五六七八九十一二")}, ems(10),
                                               Align::center, FontRole::fangsong, {}, fake_fonts());

  EXPECT_EQ(lines_of(lines), "一二三四五六\n七八九十一二\n");
  EXPECT_EQ(lines[0].left, em * 2);
}

TEST(SetLines, AWordLongerThanTheLineIsBroken) {
  EXPECT_EQ(set("abcdefghijklmnopqrstuvwxyz", 10), "abcdefghijklmnopqrst\nuvwxyz\n");
}

TEST(SetLines, TextWithoutCharactersGivesNoLine) {
  EXPECT_TRUE(set_lines({piece("")}, ems(10), Align::justify, FontRole::fangsong, {}, fake_fonts())
                  .empty());
  EXPECT_TRUE(set_lines({}, ems(10), Align::justify, FontRole::fangsong, {}, fake_fonts()).empty());
}

TEST(SetLines, SpacesAtALineEndStayInTheTextWithoutWidth) {
  const std::vector<SetLine> lines = set_lines(
      {piece("aaaa bbbb cccc dddd")}, ems(5), Align::justify, FontRole::fangsong, {}, fake_fonts());

  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(text_of(lines[0]), "aaaa bbbb ");
  EXPECT_EQ(lines[0].runs.back().glyphs.back().advance, Length{});
  EXPECT_EQ(lines[0].width, em * 5);
}

TEST(SetLines, RunsAreOfOneFaceAndTheirClustersCountInTheirOwnText) {
  const std::vector<SetLine> lines =
      set_lines({piece("用PDF存")}, ems(10), Align::justify, FontRole::fangsong, {}, fake_fonts());

  ASSERT_EQ(lines[0].runs.size(), 3U);
  EXPECT_EQ(lines[0].runs[1].text, "PDF");
  EXPECT_EQ(lines[0].runs[1].glyphs[2].cluster, 2U);
  EXPECT_EQ(lines[0].runs[2].x, em + em.scaled(1, 4) + em.scaled(3, 2) + em.scaled(1, 4));
}

TEST(SetLines, AFallbackFaceStandsOnTheMiddleLineOfTheFirst) {
  FontBook fonts = fake_fonts();
  const FontId main = fonts.add(std::make_unique<FakeFont>(std::set<char32_t>{U'镕'}, 307), {});
  const FontId other = fonts.add(std::make_unique<FakeFont>(), {});
  fonts.assign({.role = FontRole::fangsong, .chain = {main, other}, .missing = {}});

  const std::vector<SetLine> lines =
      set_lines({piece("朱镕基")}, ems(10), Align::justify, FontRole::fangsong, {}, fonts);

  ASSERT_EQ(lines[0].runs.size(), 3U);
  EXPECT_EQ(lines[0].runs[1].font, other);
  EXPECT_EQ(lines[0].runs[1].y.millipoints, 730);
}

}  // namespace
}  // namespace kanyin
