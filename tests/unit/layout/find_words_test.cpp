#include "layout/find_words.h"

#include <gtest/gtest.h>

#include "support/layout_fixture.h"

namespace kanyin {
namespace {

/// Two articles, of which the first fills two pages.
Issue long_and_short() {
  Issue issue = issue_of({story_of("a", "甲", 30), story_of("b", "乙", 2)});
  issue.sections[0].articles[0].body[28] = text_block("  第29段，找我。");
  return issue;
}

TEST(FindWords, TheFolioIsThatOfTheWords) {
  const PagedIssue pages = laid_out(long_and_short());

  EXPECT_EQ(folio_of_words(pages, 0, "第1段。", 0), 1);
  EXPECT_EQ(folio_of_words(pages, 0, "第29段，找 我。", 0), 2);
  EXPECT_EQ(folio_of_words(pages, 1, "第2段。", 0), 2);
}

TEST(FindWords, WordsOfAnotherArticleDoNotCount) {
  const PagedIssue pages = laid_out(long_and_short());

  EXPECT_EQ(folio_of_words(pages, 1, "第1段。", 0), 2);
}

TEST(FindWords, WhatIsNotThereLeadsToWhereTheTextBegins) {
  const PagedIssue pages = laid_out(long_and_short());

  EXPECT_EQ(folio_of_words(pages, 0, "没有这句", 0), 1);
  EXPECT_EQ(folio_of_words(pages, 1, "", 0), 2);
  EXPECT_EQ(folio_of_words(pages, 2, "第1段。", 0), std::nullopt);
}

TEST(FindWords, TheByteCountsWhereWordsGoOnOverAPage) {
  Issue issue = issue_of({story_of("a", "甲", 0)});
  std::string words;
  for (int i = 1000; i < 1400; ++i) words += std::to_string(i) + "号，";
  issue.sections[0].articles[0].body = {text_block(words)};
  const PagedIssue pages = laid_out(issue);

  EXPECT_EQ(folio_of_words(pages, 0, words, 0), 1);
  EXPECT_EQ(folio_of_words(pages, 0, words, words.size() - 1), pages.pages.back().folio);
  EXPECT_GT(pages.pages.size(), 1U);
}

TEST(FindWords, AFootnoteIsFoundAndDoesNotPartTheSentence) {
  Issue issue = sample_issue();
  const PagedIssue pages = laid_out(issue);

  EXPECT_EQ(folio_of_words(pages, 0, "急救用品一应俱全。驿站由沿街单位", 0), 1);
  EXPECT_TRUE(folio_of_words(pages, 0, "每季度补充一次", 0).has_value());
}

}  // namespace
}  // namespace kanyin
