#include "model/lexicon.h"

#include <gtest/gtest.h>

namespace kanyin {
namespace {

TEST(Lexicon, ACopyThatGetsMoreWordsLeavesTheOthersAsTheyWere) {
  Lexicon first;
  first.add(U"总工会", WordKind::organ);
  Lexicon second = first;

  second.add_name(U"歇脚社", WordKind::organ);
  first.add_surname(U"梁");

  EXPECT_EQ(second.find(U"总工会"), WordKind::organ);
  EXPECT_EQ(second.find(U"歇脚社"), WordKind::organ);
  EXPECT_FALSE(first.find(U"歇脚社"));
  EXPECT_TRUE(first.names().empty());
  EXPECT_FALSE(second.has_surname(U"梁"));
}

TEST(Lexicon, TheLongestWordIsTheOneOfTheSameFirstCharacter) {
  Lexicon lexicon;
  lexicon.add(U"工会", WordKind::organ);
  lexicon.add(U"工会主席", WordKind::noun);
  lexicon.add(U"职工", WordKind::noun);
  lexicon.add_surname(U"司徒");

  EXPECT_EQ(lexicon.longest_word(U'工'), 4U);
  EXPECT_EQ(lexicon.longest_word(U'职'), 2U);
  EXPECT_EQ(lexicon.longest_word(U'司'), 0U);
  EXPECT_FALSE(lexicon.find(U"工"));
}

}  // namespace
}  // namespace kanyin
