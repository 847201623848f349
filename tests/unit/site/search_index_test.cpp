#include "site/search_index.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>

namespace kanyin {
namespace {

using testing::HasSubstr;

SealedArticle article(const std::string& text) {
  SealedArticle article;
  article.paragraphs = {text};
  return article;
}

std::string all_buckets(const SearchIndex& index) {
  std::string text;
  for (std::size_t i = 0; i < SearchIndex::bucket_count; ++i) text += index.bucket_text(i);
  return text;
}

std::string bucket_of(const SearchIndex& index, char32_t first) {
  return index.bucket_text(first % SearchIndex::bucket_count);
}

TEST(SearchIndex, APairLeadsToTheArticlesThatHoldIt) {
  const auto index = std::make_unique<SearchIndex>();
  index->add(0, pairs_of({article("甲乙"), article("乙丙")}));
  index->add(1, pairs_of({article("甲乙")}));

  // 0 is the first article of the first shelf; 64 on, in digits 0 and 2, is that of the second.
  EXPECT_THAT(bucket_of(*index, U'甲'), HasSubstr("甲乙0W2"));
  EXPECT_THAT(bucket_of(*index, U'乙'), HasSubstr("乙丙1"));
  EXPECT_THAT(bucket_of(*index, U'乙'), HasSubstr("乙\t0W2"));
}

TEST(SearchIndex, LettersAreFoldedAndGapsPartPairs) {
  const auto index = std::make_unique<SearchIndex>();
  index->add(0, pairs_of({article("QQ 群\"\\")}));

  EXPECT_THAT(bucket_of(*index, U'q'), HasSubstr("qq0"));
  EXPECT_THAT(bucket_of(*index, U'群'), HasSubstr("群\\\"0"));
  EXPECT_THAT(bucket_of(*index, U'"'), HasSubstr("\\\"\\\\0"));
}

TEST(SearchIndex, AnIndexThatGrewIsTheSameAsANewOne) {
  const IssuePairs first = pairs_of({article("甲乙丙"), article("\"丙\\甲")});
  const IssuePairs corrected = pairs_of({article("甲丁丙"), article("\"丙\\甲")});
  const IssuePairs second = pairs_of({article("乙丙丁")});
  const auto grown = std::make_unique<SearchIndex>();
  grown->add(0, first);
  grown->add(1, second);
  const auto loaded = std::make_unique<SearchIndex>();
  for (std::size_t i = 0; i < SearchIndex::bucket_count; ++i) {
    loaded->load_bucket(grown->bucket_text(i));
  }

  loaded->forget({0});
  loaded->add(0, corrected);
  loaded->add(2, first);

  const auto fresh = std::make_unique<SearchIndex>();
  fresh->add(0, corrected);
  fresh->add(1, second);
  fresh->add(2, first);
  EXPECT_EQ(all_buckets(*loaded), all_buckets(*fresh));
}

TEST(SearchIndex, ArticlesBehindTheLastPlaceShareIt) {
  const std::vector<SealedArticle> many(70, article("甲乙"));

  const IssuePairs pairs = pairs_of(many);

  EXPECT_EQ(pairs.back().second, SearchIndex::last_place);
  EXPECT_EQ(pairs.size(), 2U * 64U);
}

TEST(SearchIndex, TheTextsOfAnIssueAreAScript) {
  SealedIssue issue;
  issue.card.issue = "2012-03";
  issue.card.title = "2012年第3期";
  issue.card.date = "2012-02-29";
  SealedArticle wages = article("文");
  wages.card.id = "wages";
  wages.card.title = "题";
  wages.card.credit = "甲";
  issue.articles = {wages};

  EXPECT_EQ(search_text(7, issue),
            "kanyinSearch.text(7,{\"name\":\"2012年第3期\",\"date\":\"2012年2月29日\","
            "\"articles\":[[\"题\",\"甲\",\"articles/2012-03/wages.html\",\"文\\n\"]]});\n");
}

}  // namespace
}  // namespace kanyin
