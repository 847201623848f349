#include "model/segment_words.h"

#include <gtest/gtest.h>

#include "io/utf8.h"

namespace kanyin {
namespace {

Lexicon small_lexicon() {
  Lexicon lexicon;
  lexicon.add(U"总工会", WordKind::organ);
  lexicon.add(U"工会", WordKind::organ);
  lexicon.add(U"职工", WordKind::noun);
  lexicon.add(U"召开", WordKind::verb);
  lexicon.add(U"的", WordKind::particle);
  lexicon.add(U"万元", WordKind::measure);
  lexicon.add(U"名", WordKind::measure);
  lexicon.add(U"期", WordKind::measure);
  lexicon.add_surname(U"周");
  return lexicon;
}

std::string segmented(std::string_view title) {
  const std::u32string text = decode_utf8(title);
  std::string words;
  for (const Word& word : segment_words(text, small_lexicon())) {
    words += (words.empty() ? "" : " ") +
             encode_utf8(std::u32string_view(text).substr(word.begin, word.end - word.begin));
  }
  return words;
}

TEST(SegmentWords, TheLongestWordsMakeUpTheText) {
  EXPECT_EQ(segmented("总工会召开职工的"), "总工会 召开 职工 的");
}

TEST(SegmentWords, ANumberKeepsItsUnit) {
  EXPECT_EQ(segmented("职工三百名12.7万元第3期860余万元"), "职工 三百名 12.7万元 第3期 860余万元");
}

TEST(SegmentWords, ASurnameMakesAName) { EXPECT_EQ(segmented("职工周镕召开"), "职工 周镕 召开"); }

TEST(SegmentWords, ATownIsKnownByItsEnding) {
  EXPECT_EQ(segmented("金港镇总工会"), "金港镇 总工会");
}

TEST(SegmentWords, NeighboursThatNobodyKnowsAreOneWord) {
  EXPECT_EQ(segmented("职工歇脚召开"), "职工 歇脚 召开");
}

TEST(SegmentWords, LettersAndMarksStandByThemselves) {
  EXPECT_EQ(segmented("“GDP2.0”、工会"), "“ GDP2.0 ” 、 工会");
}

TEST(SegmentWords, NothingGivesNothing) { EXPECT_EQ(segmented(""), ""); }

}  // namespace
}  // namespace kanyin
