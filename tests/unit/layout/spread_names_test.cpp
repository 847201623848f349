#include "layout/spread_names.h"

#include <gtest/gtest.h>

#include "support/sample_issue.h"

namespace kanyin {
namespace {

/// How wide the names of a table of one column are.
int name_width(const std::vector<std::string>& cells) {
  Lexicon lexicon;
  lexicon.add_surname(U"王");
  lexicon.add_surname(U"李");
  lexicon.add_surname(U"欧阳");
  Table table;
  table.columns = {ColumnAlign::none};
  for (const std::string& cell : cells) {
    table.rows.push_back({{cell.empty() ? Inlines{} : text_inlines(cell)}});
  }
  return name_columns(table, lexicon).front();
}

TEST(NameColumns, ShortNamesBecomeThreeCharactersWide) {
  EXPECT_EQ(name_width({"王芳", "李建国"}), 3);
  EXPECT_EQ(name_width({"王芳", "欧阳建国", ""}), 3);
}

TEST(NameColumns, NamesOfOneLengthAreLeftAlone) { EXPECT_EQ(name_width({"王芳", "李明"}), 0); }

TEST(NameColumns, OtherWordsAreNoNames) {
  EXPECT_EQ(name_width({"王芳", "社会保险"}), 0);
  EXPECT_EQ(name_width({"王芳", "李建国等人"}), 0);
  EXPECT_EQ(name_width({"王芳", "李A"}), 0);
}

TEST(SpreadName, WhiteIsSharedBetweenTheCharacters) {
  TextPiece two{.text = "王芳", .size = points(12)};
  TextPiece three{.text = "李建国", .size = points(12)};

  spread_name(two, 3);
  spread_name(three, 4);

  EXPECT_EQ(two.letter_space, points(12));
  EXPECT_EQ(three.letter_space, points(6));
}

}  // namespace
}  // namespace kanyin
