#include "site/issue_pages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/built_in_site.h"

namespace kanyin {
namespace {

using testing::HasSubstr;
using testing::Not;

SealedArticle article(const std::string& id, const std::string& html) {
  SealedArticle article;
  article.card = {id, false, "工作动态", "题" + id, "甲", {"甲"}};
  article.html = "<article class=\"story\" id=\"" + id + "\">" + html + "</article>";
  return article;
}

SealedIssue revision(int number, std::vector<SealedArticle> articles) {
  SealedIssue issue;
  issue.card.issue = "2012-03";
  issue.card.title = "2012年第3期";
  issue.card.revisions = {{number, "2012-02-29T08:00:00Z", "XDTB-KSJZ", 8, {}}};
  issue.articles = std::move(articles);
  return issue;
}

std::string page(const std::vector<MadePage>& pages, const std::string& path) {
  for (const MadePage& each : pages) {
    if (each.path == path) return each.bytes;
  }
  return "no such page";
}

TEST(IssuePages, AnArticleHasItsTitleAsTheHeadingOfItsPage) {
  const std::vector<MadePage> pages =
      issue_pages(built_in_site(), {revision(1, {article("a", "<h3>题</h3><p>文</p>")})}, {});

  EXPECT_THAT(page(pages, "articles/2012-03/a.html"), HasSubstr("<h1>题</h1><p>文</p>"));
  EXPECT_THAT(page(pages, "articles/2012-03/a.html"), HasSubstr("../../unions/%E7%94%B2.html"));
  EXPECT_THAT(page(pages, "issues/2012-03/index.html"), HasSubstr("<h3>题</h3><p>文</p>"));
}

TEST(IssuePages, ABriefWithoutAHeadHasAHeadingToBeHeard) {
  const std::vector<MadePage> pages =
      issue_pages(built_in_site(), {revision(1, {article("a", "<p>文</p>")})}, {});

  EXPECT_THAT(page(pages, "articles/2012-03/a.html"), HasSubstr("<h1 class=\"aloud\">题a</h1>"));
}

TEST(IssuePages, LinksBetweenArticlesLeadToTheirPages) {
  const std::vector<MadePage> pages = issue_pages(
      built_in_site(),
      {revision(1, {article("a", "<a href=\"#b\">乙</a>"), article("b", "<p>文</p>")})}, {});

  EXPECT_THAT(page(pages, "articles/2012-03/a.html"),
              HasSubstr("<a href=\"../../articles/2012-03/b.html\">乙</a>"));
  EXPECT_THAT(page(pages, "issues/2012-03/index.html"), HasSubstr("<a href=\"#b\">乙</a>"));
}

TEST(IssuePages, AnArticleThatIsGoneKeepsItsAddress) {
  const std::vector<MadePage> pages =
      issue_pages(built_in_site(),
                  {revision(1, {article("a", "<p>旧文</p>"), article("b", "<p>文</p>")}),
                   revision(2, {article("b", "<p>文</p>")})},
                  {});

  EXPECT_THAT(page(pages, "articles/2012-03/a.html"), HasSubstr("这一版已被更正"));
  EXPECT_THAT(page(pages, "articles/2012-03/a.html"), HasSubstr("旧文"));
  EXPECT_THAT(page(pages, "articles/2012-03/b.html"), Not(HasSubstr("这一版已被更正")));
  EXPECT_THAT(page(pages, "issues/2012-03/r1/index.html"), HasSubstr("旧文"));
}

TEST(IssuePages, APictureIsAFileOfItsIssue) {
  const std::vector<MadePage> pages = issue_pages(
      built_in_site(),
      {revision(1, {article("a", "<img src=\"data:image/png;base64,aGVsbG8=\" alt=\"\">")})}, {});

  EXPECT_EQ(page(pages, "issues/2012-03/pictures/2cf24dba5fb0a30e.png"), "hello");
  EXPECT_THAT(page(pages, "articles/2012-03/a.html"),
              HasSubstr("src=\"../../issues/2012-03/pictures/2cf24dba5fb0a30e.png\""));
}

TEST(IssuePages, ALinkIsShownWithTheFirstPictureOfItsPage) {
  Site site = built_in_site();
  const std::vector<SealedIssue> revisions{
      revision(1, {article("a", "<p>文</p>"),
                   article("b", "<img src=\"data:image/png;base64,aGVsbG8=\" alt=\"\">")})};
  site.url = "https://www.example.org/xinxi/";
  const std::string image =
      "<meta property=\"og:image\" "
      "content=\"https://www.example.org/xinxi/issues/2012-03/pictures/2cf24dba5fb0a30e.png\">";

  const std::vector<MadePage> pages = issue_pages(site, revisions, {});

  EXPECT_THAT(page(pages, "issues/2012-03/index.html"), HasSubstr(image));
  EXPECT_THAT(page(pages, "articles/2012-03/b.html"), HasSubstr(image));
  EXPECT_THAT(page(pages, "articles/2012-03/a.html"), Not(HasSubstr("og:image")));
}

TEST(IssuePages, ASiteWithoutAnAddressNamesNoPicture) {
  const std::vector<MadePage> pages = issue_pages(
      built_in_site(),
      {revision(1, {article("a", "<img src=\"data:image/png;base64,aGVsbG8=\" alt=\"\">")})}, {});

  EXPECT_THAT(page(pages, "articles/2012-03/a.html"), Not(HasSubstr("og:image")));
  EXPECT_THAT(page(pages, "articles/2012-03/a.html"), HasSubstr("og:title"));
}

}  // namespace
}  // namespace kanyin
