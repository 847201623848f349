#include "site/lists.h"

#include <gtest/gtest.h>

namespace kanyin {
namespace {

IssueCard card(const std::string& issue, const std::string& date,
               std::vector<ArticleCard> articles) {
  IssueCard card;
  card.issue = issue;
  card.title = issue + "期";
  card.date = date;
  card.revisions = {{1, date + "T08:00:00Z", "", 4, {}}};
  card.articles = std::move(articles);
  return card;
}

IssueCard document() {
  IssueCard document = card("gw", "2012-02-01", {{"", false, "", "通知", "市总", {}}});
  document.is_document = true;
  document.number = "江工〔2012〕6号";
  return document;
}

std::vector<IssueCard> cards() {
  return {card("a", "2011-12-25",
               {{"x", false, "动态", "甲题", "甲", {"甲"}}, {"y", true, "简讯", "乙题", "", {}}}),
          card("b", "2012-01-10", {{"x", false, "动态", "丙题", "甲、乙", {"甲", "乙"}}}),
          document()};
}

std::string shown(const std::vector<ListPage>& pages) {
  std::string text;
  for (const ListPage& page : pages) {
    text += page.path + " " + page.heading + " " + page.intro + "\n";
    for (const ListRow& row : page.links) text += "  -> " + row.page + "\n";
    for (const ListGroup& group : page.groups) {
      if (!group.name.empty()) text += "  [" + group.name + "]\n";
      for (const ListRow& row : group.rows) text += "  " + row.title + " " + row.page + "\n";
    }
  }
  return text;
}

TEST(Lists, EveryYearHasItsIssuesNewestFirst) {
  EXPECT_EQ(shown(year_lists(cards())),
            "years/2011.html 2011年 1期，2篇\n"
            "  [a期]\n"
            "  甲题 articles/a/x.html\n"
            "  乙题 articles/a/y.html\n"
            "years/2012.html 2012年 2期，1篇\n"
            "  [gw期]\n"
            "  [b期]\n"
            "  丙题 articles/b/x.html\n"
            "years/index.html 各期 共3期\n"
            "  2012年 years/2012.html\n"
            "  2011年 years/2011.html\n");
}

TEST(Lists, SectionsStandInTheirUsualOrderAndByYear) {
  EXPECT_EQ(shown(section_lists(cards(), {"简讯", "没有的"})),
            "sections/简讯/2011.html 简讯（2011年） 1篇\n"
            "  -> sections/简讯/index.html\n"
            "  乙题 articles/a/y.html\n"
            "sections/简讯/index.html 简讯 共1篇\n"
            "  -> sections/简讯/2011.html\n"
            "  [2011年]\n"
            "  乙题 articles/a/y.html\n"
            "sections/动态/2012.html 动态（2012年） 1篇\n"
            "  -> sections/动态/index.html\n"
            "  丙题 articles/b/x.html\n"
            "sections/动态/2011.html 动态（2011年） 1篇\n"
            "  -> sections/动态/index.html\n"
            "  甲题 articles/a/x.html\n"
            "sections/动态/index.html 动态 共2篇\n"
            "  -> sections/动态/2012.html\n"
            "  -> sections/动态/2011.html\n"
            "  [2012年]\n"
            "  丙题 articles/b/x.html\n"
            "sections/index.html 栏目 \n"
            "  简讯 sections/简讯/index.html\n"
            "  动态 sections/动态/index.html\n");
}

TEST(Lists, AJointArticleCountsForEachUnion) {
  const std::vector<UnionCount> counts = count_unions(cards());

  ASSERT_EQ(counts.size(), 2U);
  EXPECT_EQ(counts[0].name, "甲");
  EXPECT_EQ(counts[0].count, 2U);
  EXPECT_EQ(union_lists(cards()).size(), 2U);
}

TEST(Lists, DocumentsHaveAListOfTheirOwn) {
  EXPECT_EQ(shown({document_list(cards())}),
            "documents/index.html 公文 共1件\n  gw期 issues/gw/index.html\n");
}

TEST(Lists, TheKeyOfAListChangesWithWhatItShows) {
  const std::vector<ListPage> before = year_lists(cards());
  std::vector<IssueCard> changed = cards();
  changed.back().title = "另一期";

  EXPECT_EQ(list_key(before[0]), list_key(year_lists(changed)[0]));
  EXPECT_NE(list_key(before[1]), list_key(year_lists(changed)[1]));
}

}  // namespace
}  // namespace kanyin
