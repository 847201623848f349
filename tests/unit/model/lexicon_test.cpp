#include "model/lexicon.h"

#include <gtest/gtest.h>

#include "io/utf8.h"

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

/// The words that a text begins with, with a bar behind each.
std::string words_before(std::u32string_view text, const Lexicon& lexicon) {
  std::string words;
  lexicon.for_each_word(text, [&](std::size_t length, WordKind kind) {
    EXPECT_EQ(lexicon.find(text.substr(0, length)), kind);
    words += encode_utf8(text.substr(0, length)) + "|";
  });
  return words;
}

TEST(Lexicon, AllWordsThatATextBeginsWithAreFound) {
  Lexicon lexicon;
  lexicon.add(U"工会", WordKind::organ);
  lexicon.add(U"工会主席", WordKind::noun);
  lexicon.add(U"职", WordKind::noun);
  lexicon.add(U"职工", WordKind::noun);
  lexicon.add_surname(U"司徒");

  EXPECT_EQ(words_before(U"工会主席职工", lexicon), "工会|工会主席|");
  EXPECT_EQ(words_before(U"工会主", lexicon), "工会|");
  EXPECT_EQ(words_before(U"职工", lexicon), "职|职工|");
  EXPECT_EQ(words_before(U"司徒", lexicon), "");
  EXPECT_EQ(words_before(U"厂", lexicon), "");
  EXPECT_EQ(words_before(U"", lexicon), "");
  EXPECT_EQ(words_before(U"工会", Lexicon()), "");
  EXPECT_FALSE(lexicon.find(U"工"));
}

}  // namespace
}  // namespace kanyin
