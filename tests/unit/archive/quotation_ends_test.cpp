#include "archive/quotation_ends.h"

#include <gtest/gtest.h>

#include "io/utf8.h"

namespace kanyin {
namespace {

Lexicon small_lexicon() {
  Lexicon lexicon;
  for (const char32_t* word :
       {U"技能", U"比武", U"职工", U"参加", U"今年", U"设置", U"裁判", U"驿站", U"快递员", U"建立",
        U"健康", U"档案", U"饮水", U"附近", U"书屋"}) {
    lexicon.add(word, WordKind::noun);
  }
  lexicon.add(U"的", WordKind::particle);
  lexicon.add(U"名", WordKind::measure);
  return lexicon;
}

std::string before(std::string_view text) {
  const std::u32string letters = decode_utf8(text);
  const std::size_t count = quoted_before(letters, small_lexicon());
  return encode_utf8(std::u32string_view(letters).substr(letters.size() - count));
}

std::string behind(std::string_view text, std::size_t before = 0) {
  const std::u32string letters = decode_utf8(text);
  const std::size_t count = quoted_behind(letters, before, small_lexicon());
  return encode_utf8(std::u32string_view(letters).substr(0, count));
}

TEST(QuotationEnds, AQuotationBeginsWithAWholeWord) {
  EXPECT_EQ(before("今年职工参加职工技能比武设置裁判今年"), "比武设置裁判今年");
}

TEST(QuotationEnds, AMarkNearByIsBetterThanAWord) {
  EXPECT_EQ(before("今年职工参加技能比武，设置裁判三名"), "设置裁判三名");
  EXPECT_EQ(behind("职工书屋设置饮水，快递员参加技能比武今年"), "职工书屋设置饮水");
}

TEST(QuotationEnds, AWordThatLeansStaysWithTheOneBefore) {
  EXPECT_EQ(behind("职工附近书屋快递员的职工参加技能比武"), "职工附近书屋快递员的");
}

TEST(QuotationEnds, WhatIsClosedInsideIsOpenedInside) {
  EXPECT_EQ(before("今年职工参加技能比武今年“职工技能比武，今年设置”裁判"),
            "“职工技能比武，今年设置”裁判");
  EXPECT_EQ(behind("职工今年建立“附近，书屋”今年，快递员参加技能比武"), "职工今年建立“附近，书屋”");
}

TEST(QuotationEnds, LittleIsQuotedBehindWhereMuchIsBefore) {
  EXPECT_EQ(behind("书屋，快递员参加技能比武，今年设置裁判", 10), "书屋");
  EXPECT_EQ(behind("书屋，快递员参加技能比武，今年设置裁判"), "书屋，快递员参加技能比武");
}

TEST(QuotationEnds, ASentenceEndsWithItsStopAndWhatClosesBehind) {
  EXPECT_TRUE(ends_sentence(U"好。"));
  EXPECT_TRUE(ends_sentence(U"“好。”"));
  EXPECT_FALSE(ends_sentence(U"好，"));
  EXPECT_FALSE(ends_sentence(U""));
}

TEST(QuotationEnds, AShortTextIsQuotedWhole) {
  EXPECT_EQ(before("今年职工参加技能比武设"), "今年职工参加技能比武设");
  EXPECT_EQ(behind("职工参加技能比武今年设置裁判"), "职工参加技能比武今年设置裁判");
}

TEST(QuotationEnds, AFullStopBelongsToItsSentence) {
  EXPECT_EQ(behind("职工参加技能比武。快递员附近的职工书屋设置"), "职工参加技能比武。");
}

TEST(QuotationEnds, ALongTextEndsAtItsLastClause) {
  const std::u32string text = decode_utf8("职工参加，快递员参加，职工书屋设置饮水今年");

  EXPECT_EQ(quoted_beginning(text, 12, small_lexicon()), 10U);
  EXPECT_EQ(quoted_beginning(text, 19, small_lexicon()), 19U);
  EXPECT_EQ(quoted_beginning(text, 60, small_lexicon()), text.size());
}

}  // namespace
}  // namespace kanyin
