#include "site/sitemap.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kanyin {
namespace {

using testing::HasSubstr;

Site site_at(const std::string& url) {
  Site site;
  site.url = url;
  return site;
}

IssueCard card_with(std::size_t articles) {
  IssueCard card;
  card.issue = "2012-03";
  card.revisions = {{1, "2012-02-29T08:00:00Z", "", 8, {}}};
  for (std::size_t i = 0; i < articles; ++i) {
    ArticleCard article;
    article.id = "a" + std::to_string(i);
    card.articles.push_back(article);
  }
  return card;
}

TEST(Sitemap, EveryArticleIsListed) {
  const std::vector<MadePage> files =
      sitemap(site_at("https://example.org/a/"), std::vector{card_with(2)});

  ASSERT_EQ(files.size(), 1U);
  EXPECT_THAT(files.front().bytes,
              HasSubstr("<loc>https://example.org/a/articles/2012-03/a1.html</loc>"
                        "<lastmod>2012-02-29T08:00:00Z</lastmod>"));
}

TEST(Sitemap, MoreThanFiftyThousandPagesMakeParts) {
  const std::vector<MadePage> files =
      sitemap(site_at("https://example.org/"), std::vector{card_with(60000)});

  ASSERT_EQ(files.size(), 3U);
  EXPECT_EQ(files.back().path, "sitemap.xml");
  EXPECT_THAT(files.back().bytes, HasSubstr("<loc>https://example.org/sitemap-2.xml</loc>"));
}

TEST(Sitemap, RobotsAreToldWhereItIs) {
  EXPECT_EQ(robots_text(site_at("")), "User-agent: *\nAllow: /\n");
  EXPECT_THAT(robots_text(site_at("https://example.org/")),
              HasSubstr("Sitemap: https://example.org/sitemap.xml"));
}

}  // namespace
}  // namespace kanyin
