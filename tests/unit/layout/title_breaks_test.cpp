#include "layout/title_breaks.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "content/load_lexicon.h"
#include "io/built_in_files.h"
#include "io/files.h"
#include "io/utf8.h"
#include "support/table.h"

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

TEST(BreakTitle, NothingIsLostInANarrowColumn) {
  const Lexicon lexicon = words_of_the_trade();
  for (const std::string& line : table_lines("unit/layout/title_breaks.txt")) {
    for (const int cells : {1, 7, 13}) {
      const std::string title = without_bars(line);
      EXPECT_EQ(without_bars(divided(title, cells * 10, TitleShape::centred, lexicon)), title);
    }
  }
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
