#include "site/atom_feed.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/atom_rules.h"

namespace kanyin {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

Site small_site() {
  Site site;
  site.name = "江城工会信息";
  site.organ = "江城市总工会办公室";
  return site;
}

FeedIssue small_issue(const std::string& html) {
  FeedIssue issue;
  issue.published = "2012-02-29T08:00:00Z";
  issue.sealed.card.issue = "2012-03";
  issue.sealed.card.revisions = {{2, "2012-03-05T08:00:00Z", "", 8, {}}};
  SealedArticle article;
  article.card = {"wages", false, "工作动态", "“三百”<家>", "临江县总工会", {}};
  article.html = html;
  issue.sealed.articles.push_back(article);
  return issue;
}

TEST(AtomFeed, ItKeepsTheRules) {
  const std::vector<FeedIssue> issues{small_issue("<p>文&amp;<img src=\"a\"></p>")};

  const std::string feed = atom_feed(small_site(), issues);

  EXPECT_THAT(broken_atom_rules(feed), IsEmpty());
  EXPECT_THAT(feed, HasSubstr("<published>2012-02-29T08:00:00Z</published>"));
  EXPECT_THAT(feed, HasSubstr("<updated>2012-03-05T08:00:00Z</updated>"));
}

TEST(AtomFeed, WhatXmlCannotHoldIsLeftOut) {
  const std::vector<FeedIssue> issues{small_issue("<p>\x01\x1Bまる\xEF\xBF\xBF\xFF</p>")};

  EXPECT_THAT(broken_atom_rules(atom_feed(small_site(), issues)), IsEmpty());
}

TEST(AtomFeed, ItsLinksLeadOutOfIt) {
  const std::vector<FeedIssue> issues{
      small_issue("<p id=\"n1\"><a href=\"#n1\">注</a><a href=\"#lead\">另一篇</a></p>")};

  const std::string feed = atom_feed(small_site(), issues);

  EXPECT_THAT(feed, HasSubstr("../../articles/2012-03/wages.html#n1"));
  EXPECT_THAT(feed, HasSubstr("../../issues/2012-03/index.html&quot;&gt;另一篇"));
  EXPECT_THAT(feed, HasSubstr("xml:base=\"articles/2012-03/wages.html\""));
}

TEST(AtomFeed, AnIdIsTheSameForEver) {
  Site moved = small_site();
  moved.url = "https://example.org/";
  const std::vector<FeedIssue> issues{small_issue("<p>文</p>")};

  const std::string before = atom_feed(small_site(), issues);
  const std::string after = atom_feed(moved, issues);

  const std::string id = lasting_id("江城工会信息\n2012-03\nwages");
  EXPECT_THAT(before, HasSubstr(id));
  EXPECT_THAT(after, HasSubstr(id));
  EXPECT_EQ(lasting_id(""), "urn:uuid:e3b0c442-98fc-8c14-9afb-f4c8996fb924");
}

TEST(AtomRules, BreachesAreFound) {
  EXPECT_THAT(broken_atom_rules("<feed>"), Not(IsEmpty()));
  EXPECT_THAT(
      broken_atom_rules("<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\">"
                        "<id>no iri</id><title>a</title></feed>"),
      testing::SizeIs(3));
}

}  // namespace
}  // namespace kanyin
