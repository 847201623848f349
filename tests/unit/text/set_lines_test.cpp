#include "text/set_lines.h"

#include <gtest/gtest.h>

#include "io/utf8.h"
#include "support/fake_font.h"
#include "support/project_fonts.h"
#include "support/table.h"

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

/// The paragraph with | where its lines end.
std::string broken(const std::string& text, int columns) {
  std::string shown;
  for (const SetLine& line : set_lines({piece(text)}, ems(columns), Align::justify,
                                       FontRole::fangsong, {}, fake_fonts())) {
    shown += (shown.empty() ? "" : "|") + text_of(line);
  }
  return shown;
}

/// A row of words that no editor would write, the same each time.
std::string jumble(unsigned seed, int words) {
  const std::vector<std::string> vocabulary{
      "工会",   "职工",   "的",       "，",     "。",     "、",         "“",    "”",
      "（",     "）",     "《",       "》",     "——",     "……",         "·",    "：",
      "12.7万", "2012年", "80%",      "ABC",    "e-mail", " ",          "？！", "￥30",
      "℃",      "第3期",  "〔2008〕", "\u3000", "～",     "\U0002C256", "/",    "a.b/c"};
  std::string text;
  for (int i = 0; i < words; ++i) {
    seed = seed * 1664525U + 1013904223U;
    text += vocabulary[(seed >> 16) % vocabulary.size()];
  }
  return text;
}

TEST(SetLines, ParagraphsBreakWhereTheTableSays) {
  for (const std::string& line : table_lines("unit/text/lines.txt")) {
    const std::size_t blank = line.find(' ');
    const std::string expected = line.substr(blank + 1);
    std::string text = expected;
    std::erase(text, '|');
    EXPECT_EQ(broken(text, std::stoi(line.substr(0, blank))), expected);
  }
}

TEST(SetLines, EveryRowOfTheChecklistHolds) {
  for (const ChecklistCase& row : checklist_cases("unit/text/checklist_lines.txt")) {
    const std::size_t blank = row.words.find(' ');
    const std::string expected = row.words.substr(blank + 1);
    std::string text = expected;
    std::erase(text, '|');
    EXPECT_EQ(broken(text, std::stoi(row.words.substr(0, blank))), expected) << row.name;
  }
}

bool is_one_of(char32_t character, std::u32string_view characters) {
  return characters.find(character) != characters.npos;
}

/// What the standard says of two neighbours at a line's end, without our own classes.
bool may_part(char32_t left, char32_t right) {
  if (is_one_of(right, U"。，、；：？！”’）》〕·～/%℃")) return false;
  if (is_one_of(left, U"“‘（《〔●￥")) return false;
  if (left == right && is_one_of(left, U"—…")) return false;
  const auto is_digit = [](char32_t c) { return c >= '0' && c <= '9'; };
  if (left == U'\u00A0' || right == U'\u00A0') return false;
  if (is_digit(left) && (is_digit(right) || right == '.')) return false;
  return !(left == '.' && is_digit(right)) && !(left == U'〕' && is_digit(right));
}

std::string illegal_ends(const std::vector<SetLine>& lines) {
  std::string found;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const std::u32string here = decode_utf8(text_of(lines[i]));
    const std::u32string next = decode_utf8(text_of(lines[i + 1]));
    if (!may_part(here.back(), next.front())) found += text_of(lines[i]) + "|";
  }
  return found;
}

TEST(SetLines, TheVectorsOfTheChecklistAreLegalAtEveryColumn) {
  const std::string after = "会员会员会员会员会员会员会员会员会员会员会员会员会员会员会员会员会员";
  for (const std::string& vector : table_lines("unit/text/checklist_vectors.txt")) {
    std::string text = vector + after;
    for (int column = 1; column <= 30; ++column) {
      for (LineGrid grid : {LineGrid::free, LineGrid::strict}) {
        const std::vector<SetLine> lines =
            set_lines({piece(text)}, ems(30), Align::justify, FontRole::fangsong, {.grid = grid},
                      fake_fonts());
        EXPECT_EQ(illegal_ends(lines), "") << vector << " at " << column;
      }
      text.insert(0, "会");
    }
  }
}

TEST(SetLines, TheVectorsOfTheChecklistAreLegalInLinesOfEveryLength) {
  for (const std::string& vector : table_lines("unit/text/checklist_vectors.txt")) {
    for (int columns = 1; columns <= 30; ++columns) {
      const std::string text = "会员会员会员" + vector + "会员会员会员";
      const std::vector<SetLine> lines = set_lines({piece(text)}, ems(columns), Align::justify,
                                                   FontRole::fangsong, {}, fake_fonts());
      std::string all;
      for (const SetLine& line : lines) all += text_of(line);

      EXPECT_EQ(all, text);
      // Shorter lines cannot hold what belongs together.
      if (columns < 9) continue;
      EXPECT_EQ(illegal_ends(lines), "") << vector << " in " << columns;
    }
  }
}

TEST(SetLines, WhateverIsWrittenIsSetWholeAndFlush) {
  for (unsigned seed = 1; seed <= 200; ++seed) {
    const std::string text = jumble(seed, 60);
    const Length width = em * static_cast<int>(12 + seed % 25);
    const std::vector<SetLine> lines =
        set_lines({piece(text)}, {.width = width, .first_indent = {}, .left = {}, .right = {}},
                  Align::justify, FontRole::fangsong, {}, fake_fonts());

    std::string all;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const SetLine& line = lines[i];
      all += text_of(line);
      Length end = line.left;
      for (const SetRun& run : line.runs) {
        EXPECT_EQ(run.x, end) << text;
        end += run.width;
        Length sum;
        for (const Glyph& glyph : run.glyphs) sum += glyph.advance;
        EXPECT_EQ(sum, run.width) << text;
      }
      EXPECT_EQ(end, line.left + line.width);
      EXPECT_LE(end, width) << text_of(line);
      const bool at_omission =
          text_of(line) == "…………" || (!line.last && text_of(lines[i + 1]) == "…………");
      const bool is_left_short = end < width && line.flaw == LineFlaw::torn;
      if (line.last || at_omission || is_left_short) continue;
      EXPECT_EQ(end, width) << text_of(line);
    }
    EXPECT_EQ(all, text);
  }
}

TEST(SetLines, ALineBeforeALongAddressIsLeftShort) {
  const std::vector<SetLine> lines =
      set_lines({piece("请寄www12345678901234567890，谢谢大家支持")}, ems(14), Align::justify,
                FontRole::fangsong, {}, fake_fonts());

  ASSERT_GE(lines.size(), 2U);
  EXPECT_EQ(text_of(lines[0]), "请寄");
  EXPECT_EQ(lines[0].width, em * 2);
  EXPECT_EQ(lines[0].flaw, LineFlaw::torn);
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

// clreq §6: the last line is natural.
TEST(SetLines, TheLastLineKeepsItsWidth) {
  const std::vector<SetLine> lines =
      set_lines({piece("一二三四五六七八九十一二三")}, ems(10), Align::justify, FontRole::fangsong,
                {}, fake_fonts());

  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[1].width, em * 3);
}

// clreq §8, single line.
TEST(SetLines, ASingleLineIsSetSolidWhereverItStands) {
  for (Align align : {Align::center, Align::left, Align::right}) {
    const std::vector<SetLine> lines =
        set_lines({piece("一二三四")}, ems(10), align, FontRole::fangsong, {}, fake_fonts());

    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(lines[0].width, em * 4);
  }
}

// §8 of the checklist, 孤字: three or more Han as an option.
TEST(SetLines, AStyleMayAskForMoreHanOnTheLastLine) {
  const std::string text = "一二三四五六七八九十一二三四五六七八九十一完。";
  const auto last_line = [&text](int shortest) {
    return text_of(set_lines({piece(text)}, ems(10), Align::justify, FontRole::fangsong,
                             {.shortest_last_line = shortest}, fake_fonts())
                       .back());
  };

  EXPECT_EQ(last_line(2), "一完。");
  EXPECT_EQ(last_line(3), "十一完。");
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

TEST(SetLines, TheLineBehindTheEditorsBreakIsIndentedAsTheFirst) {
  Measure measure = ems(10);
  measure.first_indent = em * 2;

  const std::vector<SetLine> lines =
      set_lines({piece("一二三"), {.kind = PieceKind::line_break}, piece("四五六七八九十一二三")},
                measure, Align::justify, FontRole::fangsong, {}, fake_fonts());

  ASSERT_EQ(lines.size(), 3U);
  EXPECT_EQ(lines[0].left, em * 2);
  EXPECT_EQ(lines[1].left, em * 2);
  EXPECT_EQ(lines[2].left, Length{});
}

TEST(SetLines, CentredLinesAreOfAboutEqualLength) {
  const std::vector<SetLine> lines = set_lines({piece("一二三四五六七八九十一二")}, ems(10),
                                               Align::center, FontRole::fangsong, {}, fake_fonts());

  EXPECT_EQ(lines_of(lines), "一二三四五六\n七八九十一二\n");
  EXPECT_EQ(lines[0].left, em * 2);
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

TEST(SetLines, OnAStrictGridEveryHanStandsOnACell) {
  for (unsigned seed = 1; seed <= 100; ++seed) {
    const std::string text = "会员" + jumble(seed, 60);
    const std::vector<SetLine> lines = set_lines(
        {piece(text)}, {.width = em * 28, .first_indent = em * 2, .left = {}, .right = {}},
        Align::justify, FontRole::fangsong, {.grid = LineGrid::strict}, fake_fonts());
    std::string all;
    for (const SetLine& line : lines) {
      all += text_of(line);
      EXPECT_LE((line.left + line.width).millipoints, 28 * em.millipoints) << text_of(line);
      for (const SetRun& run : line.runs) {
        Length x = run.x;
        for (const Glyph& glyph : run.glyphs) {
          const bool is_han = glyph.id >= 0x4E00 && glyph.id <= 0x9FFF;
          if (is_han) {
            EXPECT_EQ((x + glyph.x_offset).millipoints % em.millipoints, 0) << text_of(line);
          }
          x += glyph.advance;
        }
      }
    }
    EXPECT_EQ(all, text);
  }
}

// §5 of the checklist: one mark, and only if a style wants it.
TEST(SetLines, AMarkHangsOutsideTheMeasureWhereTheStyleWantsIt) {
  const std::vector<SetLine> lines =
      set_lines({piece("会员会员会员会员会员，会员")}, ems(10), Align::justify, FontRole::fangsong,
                {.hanging = true}, fake_fonts());

  EXPECT_EQ(lines_of(lines), "会员会员会员会员会员，\n会员\n");
  EXPECT_EQ(lines[0].width, em * 10);
}

TEST(SetLines, ANameStaysWholeIfTheLinesDoNotSuffer) {
  const std::string text = "会员会员会员会员会员会员会员会员会员会员会员会员会员王建国会员会员";
  const auto first_line = [&text](const SoftUnits& units) {
    return text_of(set_lines({piece(text)}, ems(28), Align::justify, FontRole::fangsong, {},
                             fake_fonts(), units)
                       .front());
  };

  EXPECT_TRUE(first_line({}).ends_with("王建"));
  EXPECT_TRUE(first_line(SoftUnits({"王建国"})).ends_with("员"));
}

TEST(SetLines, ALineTornApartIsMarked) {
  const std::vector<SetLine> lines =
      set_lines({piece("会员会员会abcdefghijk会员")}, ems(8), Align::justify, FontRole::fangsong,
                {}, fake_fonts());

  ASSERT_EQ(lines_of(lines), "会员会员会\nabcdefghijk会员\n");
  EXPECT_EQ(lines[0].flaw, LineFlaw::torn);
  EXPECT_EQ(lines[1].flaw, LineFlaw::none);
}

// clreq §6, guard: more than 0.12 em on every place.
TEST(SetLines, ALineIsLooseFromTwelveHundredthsOfAnEm) {
  const auto flaw = [](const std::string& han, int columns) {
    const std::vector<SetLine> lines =
        set_lines({piece(han + "abcdefghijklmnop")}, ems(columns), Align::justify,
                  FontRole::fangsong, {}, fake_fonts());
    EXPECT_EQ(text_of(lines.front()), han);
    return lines.front().flaw;
  };

  EXPECT_EQ(flaw("一二三四五六七八九", 10), LineFlaw::torn) << "1 em on 8 places";
  EXPECT_EQ(flaw("一二三四五六七八九十一", 12), LineFlaw::none) << "1 em on 10 places";
}

TEST(SetLines, AWordThatNoLineHoldsIsMarkedWhereItIsParted) {
  const std::vector<SetLine> lines =
      set_lines({piece("abcdefghijklmnopqrstuvwx")}, ems(8), Align::justify, FontRole::fangsong, {},
                fake_fonts());

  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0].flaw, LineFlaw::parted);
}

TEST(TextExtent, ANumberIsAsWideAsTheNarrowestColumnForIt) {
  const auto widest_unit = [](const std::string& text) {
    return text_extent({piece(text)}, {}, fake_fonts()).widest_unit;
  };
  const auto whole = [](const std::string& text) {
    return text_extent({piece(text)}, {}, fake_fonts()).whole;
  };

  EXPECT_EQ(widest_unit("电话65226781"), whole("65226781"));
  EXPECT_EQ(widest_unit("市总工会"), whole("市"));
  EXPECT_EQ(widest_unit(""), Length{});
}

// §7 of the checklist, the Noto trap; GB/T 15834-2011, 5.1.4 and 5.1.7.
TEST(SetLines, SharedMarksTakeTheirBoxesInEveryFace) {
  if (!has_project_fonts()) GTEST_SKIP() << "the fonts are not all in build/fonts";
  const FontBook fonts = project_fonts();
  const auto width = [&fonts](const std::string& text, FontRole role) {
    return text_width({{.text = text, .role = role, .size = em}}, {}, fonts).millipoints;
  };

  for (FontRole role : {FontRole::song, FontRole::fangsong, FontRole::kai, FontRole::hei,
                        FontRole::title, FontRole::masthead}) {
    const std::int64_t han = width("会会", role);
    EXPECT_EQ(width("会——会", role) - han, 20'000) << role_name(role);
    EXPECT_EQ(width("会⸺会", role) - han, 20'000) << role_name(role);
    EXPECT_EQ(width("会……会", role) - han, 20'000) << role_name(role);
    EXPECT_EQ(width("会—会", role) - han, 10'000) << role_name(role);
    EXPECT_EQ(width("会·会", role) - han, 5'000) << role_name(role);
    EXPECT_EQ(width("会“会”会", role) - width("会会会", role), 20'000) << role_name(role);
    // clreq §1, LINK and SLASH; §7, model and phone numbers.
    EXPECT_EQ(width("A4-3", role) - width("A43", role), 5'000) << role_name(role);
    EXPECT_EQ(width("会-会", role) - han, 5'000) << role_name(role);
    EXPECT_EQ(width("会/会", role) - han, 5'000) << role_name(role);
    EXPECT_EQ(width("会／会", role) - han, 5'000) << role_name(role);
  }
}

TEST(SetLines, ARealParagraphIsSetFlushWithEveryMarkInPlace) {
  if (!has_project_fonts()) GTEST_SKIP() << "build/fonts is empty";
  const FontBook fonts = project_fonts();
  const Length size = points(16);

  const std::vector<SetLine> lines = set_lines(
      {{.text = "2012年2月13日，市总工会召开“服务职工·共建和谐”座谈会——会议由陶伟镕（县）、"
                "𬱖主持。会上，80%"
                "以上的企业签订了《女职工特殊保护专项合同》，涉及职工12."
                "7万人……"
                "与会同志表示：要把工作做实、做细、做好。",
        .role = FontRole::fangsong,
        .size = size}},
      {.width = size * 28, .first_indent = size * 2, .left = {}, .right = {}}, Align::justify,
      FontRole::fangsong, {}, fonts);

  ASSERT_EQ(lines.size(), 4U);
  for (const SetLine& line : lines) {
    if (!line.last) {
      EXPECT_EQ(line.left + line.width, size * 28) << text_of(line);
    }
    for (const SetRun& run : line.runs) {
      for (const Glyph& glyph : run.glyphs) EXPECT_NE(glyph.id, 0U) << run.text;
    }
  }
}

}  // namespace
}  // namespace kanyin
