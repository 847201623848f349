#include "layout/title_breaks.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "content/load_lexicon.h"
#include "io/built_in_files.h"
#include "io/files.h"
#include "io/utf8.h"
#include "support/table.h"
#include "text/title_seams.h"

namespace kanyin {
namespace {

constexpr int room = 200;  // a line of 20 cells

Lexicon words_of_the_trade() {
  const MemoryFiles nothing;
  const BuiltInFiles files(nothing);
  SourceMap sources(files);
  Diagnostics diags;
  Publication publication;
  publication.place.text = "江城市";
  return load_lexicon(publication, sources, diags);
}

std::string divided(const std::string& title, int room_tenths, TitleShape shape,
                    const Lexicon& lexicon) {
  std::string text;
  for (const std::string& line : break_title(title, room_tenths, shape, lexicon)) {
    text += (text.empty() ? "" : "|") + line;
  }
  return text;
}

std::string without_bars(std::string text) {
  std::erase(text, '|');
  return text;
}

TEST(BreakTitle, LinesEndWhereTheTableSays) {
  const Lexicon lexicon = words_of_the_trade();
  for (const std::string& line : table_lines("unit/layout/title_breaks.txt")) {
    EXPECT_EQ(divided(without_bars(line), room, TitleShape::centred, lexicon), line);
  }
}

std::vector<std::u32string> lines_of(const std::string& divided_title) {
  std::vector<std::u32string> lines{{}};
  for (const char32_t c : decode_utf8(divided_title)) {
    if (c == U'|') {
      lines.emplace_back();
    } else {
      lines.back() += c;
    }
  }
  return lines;
}

std::vector<int> widths_of(const std::string& divided_title) {
  std::vector<int> widths;
  for (const std::u32string& line : lines_of(divided_title)) widths.push_back(title_width(line));
  return widths;
}

std::ptrdiff_t han_in(const std::u32string& line) {
  return std::count_if(line.begin(), line.end(), [](char32_t c) { return c >= 0x4E00; });
}

// gbt9704 §4, title line breaking: never before 的, 和, 等; never 关于 at a line's end.
TEST(BreakTitle, NoLineBeginsWithAParticleOrEndsWithGuanyu) {
  for (const std::string& title : table_lines("unit/layout/title_breaks.txt")) {
    const std::vector<std::u32string> lines = lines_of(title);
    for (std::size_t i = 1; i < lines.size(); ++i) {
      EXPECT_EQ(std::u32string_view(U"的和等").find(lines[i].front()), std::u32string_view::npos)
          << title;
      EXPECT_FALSE(lines[i - 1].ends_with(U"关于")) << title;
    }
  }
}

// gbt9704 §4 and clreq §8, title: no line under a third of the longest, none of one or two
// characters at the end; the fewest lines.
TEST(BreakTitle, LinesAreFewAndNoneIsATail) {
  for (const std::string& title : table_lines("unit/layout/title_breaks.txt")) {
    const std::vector<int> widths = widths_of(title);
    const auto [shortest, longest] = std::minmax_element(widths.begin(), widths.end());

    const int whole = title_width(decode_utf8(without_bars(title)));
    EXPECT_EQ(static_cast<int>(widths.size()), (whole + room - 1) / room) << title;
    EXPECT_GE(*shortest * 3, *longest) << title;
    if (widths.size() > 1) {
      EXPECT_GT(han_in(lines_of(title).back()), 2) << title;
    }
  }
}

/// Whether two lines that differ by more than a third could be nearer to each other without a worse
/// place between them.
bool could_be_nearer(const std::string& title, const Lexicon& lexicon) {
  const std::u32string text = decode_utf8(without_bars(title));
  const std::vector<int> seams = title_seams(text, lexicon);
  const std::size_t chosen = lines_of(title).front().size();
  for (std::size_t end = 1; end < text.size(); ++end) {
    const int above = title_width(std::u32string_view(text).substr(0, end));
    const int below = title_width(std::u32string_view(text).substr(end));
    const int longer = std::max(above, below);
    const bool near = std::abs(above - below) * 3 <= longer && longer <= room;
    if (near && seams[end] <= seams[chosen]) return true;
  }
  return false;
}

// clreq §8, item title: the lines differ by a third at most, but where sense wins.
TEST(BreakTitle, LinesDifferByMoreThanAThirdOnlyWhereSenseWins) {
  const Lexicon lexicon = words_of_the_trade();
  for (const std::string& title : table_lines("unit/layout/title_breaks.txt")) {
    const std::vector<int> widths = widths_of(title);
    if (widths.size() != 2) continue;
    const int longer = std::max(widths[0], widths[1]);
    if (std::abs(widths[0] - widths[1]) * 3 <= longer) continue;
    EXPECT_FALSE(could_be_nearer(title, lexicon)) << title;
  }
}

// gbt9704 §4, 标题 wraps by sense in a trapezoid or a diamond: the middle line is never the
// shortest.
TEST(BreakTitle, AThreeLineTitleIsATrapezoidOrADiamond) {
  const Lexicon lexicon = words_of_the_trade();
  for (
      const std::string title :
      {"江城市总工会、江城市人力资源和社会保障局、江城市工商业联合会关于开展全市职工职业技能大赛的"
       "通知",
       "江城市总工会办公室关于转发省总工会办公厅《关于进一步做好困难职工帮扶救助工作的意见》的通知",
       "中共江城市委组织部、江城市总工会关于表彰全市非公有制企业党建带工建工作先进单位和先进个人的"
       "决定",
       "江城市总工会女职工委员会关于在全市女职工中开展“书香三八”读书征文活动评选结果的通报",
       "市总工会与市应急管理局联合举办全市企业班组长安全生产知识与应急技能竞赛并表彰优胜单位和个人",
       "江城市人民政府关于授予王建国等五十名同志江城市劳动模范荣誉称号并给予一次性奖励的决定",
       "江城市总工会关于深入学习贯彻全国总工会基层组织建设工作会议精神推进企业普遍建立工会的意"
       "见"}) {
    const std::string lines = divided(title, room, TitleShape::centred, lexicon);
    const std::vector<int> widths = widths_of(lines);

    ASSERT_EQ(widths.size(), 3U) << lines;
    EXPECT_GE(widths[1] + 5, std::min(widths[0], widths[2])) << lines;
  }
}

TEST(BreakTitle, NothingIsLostInANarrowColumn) {
  const Lexicon lexicon = words_of_the_trade();
  for (const std::string& line : table_lines("unit/layout/title_breaks.txt")) {
    for (const int cells : {1, 7, 13}) {
      const std::string title = without_bars(line);
      EXPECT_EQ(without_bars(divided(title, cells * 10, TitleShape::centred, lexicon)), title);
    }
  }
}

TEST(BreakTitle, ALineEndsBehindASignThatLinksTwoNounsRatherThanBetweenNouns) {
  EXPECT_EQ(
      divided("云埠县“农家书屋+职工书屋”一屋两用", 168, TitleShape::centred, words_of_the_trade()),
      "云埠县“农家书屋+|职工书屋”一屋两用");
}

TEST(BreakTitle, WithoutAWordListTheMarksStillGuide) {
  EXPECT_EQ(divided("服务大局促发展，凝聚职工建新功勋章", 120, TitleShape::centred, {}),
            "服务大局促发展，|凝聚职工建新功勋章");
}

TEST(BreakTitle, ARaggedTitleFillsItsFirstLine) {
  const Lexicon lexicon = words_of_the_trade();

  const std::string title =
      divided("金港镇总工会探索形成安全生产群众监督工作新模式", room, TitleShape::ragged, lexicon);

  EXPECT_EQ(title, "金港镇总工会探索形成安全生产群众|监督工作新模式");
}

TEST(BreakTitle, TwoHundredCharactersTakeTheirLines) {
  const Lexicon lexicon = words_of_the_trade();
  std::string title;
  while (decode_utf8(title).size() < 192) title += "江城市总工会深入开展劳动竞赛，";

  const std::vector<std::string> lines = break_title(title, room, TitleShape::centred, lexicon);

  EXPECT_LE(lines.size(), 14U);
  EXPECT_TRUE(std::all_of(lines.begin(), lines.end(), [](const std::string& line) {
    return title_width(decode_utf8(line)) <= room;
  }));
}

TEST(BreakTitle, AWordOfThePublicationIsNotDivided) {
  Lexicon lexicon = words_of_the_trade();
  lexicon.add_name(U"同心圆缘驿", WordKind::name);

  const std::string title =
      divided("我市二十家企业职工共建同心圆缘驿站品牌成效显著", room, TitleShape::centred, lexicon);

  EXPECT_EQ(title.find("同心圆缘|"), std::string::npos);
}

}  // namespace
}  // namespace kanyin
