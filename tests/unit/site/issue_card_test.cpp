#include "site/issue_card.h"

#include <gtest/gtest.h>

namespace kanyin {
namespace {

RememberedIssue sample() {
  RememberedIssue sample;
  sample.key = "k";
  sample.pages = {"issues/2012-03/index.html"};
  sample.card.issue = "2012-03";
  sample.card.title = "2012年第3期";
  sample.card.date = "2012-02-29";
  sample.card.revisions = {{1, "2012-02-29T08:00:00Z", "XDTB-KSJZ", 8, {{"2012-03.pdf", 1234}}}};
  sample.card.articles = {{"wages", false, "工作动态", "题", "甲、乙", {"甲", "乙"}}};
  sample.card.corrections = {{2, "2012-03-05", {{"wages", "《题》（错字）"}}}};
  return sample;
}

TEST(IssueCard, ACardComesBackAsItWasWritten) {
  const std::string text = write_card(sample());

  const std::optional<RememberedIssue> read = read_card(text);

  ASSERT_TRUE(read);
  EXPECT_EQ(write_card(*read), text);
  EXPECT_EQ(read->card.articles.front().contributors.size(), 2U);
  EXPECT_EQ(read->card.revisions.front().files.front().size, 1234U);
}

TEST(IssueCard, WhatIsNoCardIsNothing) {
  EXPECT_FALSE(read_card(""));
  EXPECT_FALSE(read_card("{\"format\": \"kanyin-issue-1\"}"));
  EXPECT_FALSE(read_card("[1, 2"));
  EXPECT_FALSE(read_card("{\"format\": \"kanyin-site-1\", \"revisions\": 3}"));
}

TEST(IssueCard, AnIssueWithoutADateIsOfTheYearItWasPublishedIn) {
  IssueCard card = sample().card;

  EXPECT_EQ(year_of(card), "2012");
  card.date = "";
  card.revisions.front().time = "2013-01-01T00:00:00Z";
  EXPECT_EQ(year_of(card), "2013");
}

TEST(IssueCard, NumbersAreSaidAsInTheMasthead) {
  EXPECT_EQ(number_words(3, 128), "第3期（总第128期）");
  EXPECT_EQ(number_words(3, {}), "第3期");
  EXPECT_EQ(number_words({}, 128), "总第128期");
  EXPECT_EQ(number_words({}, {}), "");
  EXPECT_EQ(day_words("2012-02-29"), "2012年2月29日");
}

}  // namespace
}  // namespace kanyin
