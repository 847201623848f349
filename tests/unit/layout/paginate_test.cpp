#include "layout/paginate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "layout/dump.h"
#include "support/layout_fixture.h"

namespace kanyin {
namespace {

using testing::ContainsRegex;
using testing::HasSubstr;
using testing::Not;

std::string first_page(const Issue& issue) { return words_of(laid_out(issue).pages.front()); }

TEST(Paginate, TheMastheadSaysWhatTheIssueSays) {
  Issue issue = issue_of({story_of("a", "标题", 1)});
  issue.running_number = 128;

  EXPECT_EQ(
      first_page(issue),
      "江城工会信息\n第3期（总第128期）\n江城市总工会办公室2012年2月29日\n【工作动态】\n标题\n"
      "第1段。（江城市总工会）\n— 1 —\n");
}

TEST(Paginate, ALongNameIsSetSmallerOnOneLine) {
  Issue issue = issue_of({story_of("a", "标题", 1)});
  issue.publication.name.text = "江城市双溪区总工会职工服务工作简报";

  EXPECT_THAT(first_page(issue), HasSubstr("江城市双溪区总工会职工服务工作简报\n第3期\n"));
}

TEST(Paginate, WhatAnIssueLacksTakesNoRoom) {
  const Issue issue = issue_of({story_of("a", "标题", 1)});

  EXPECT_THAT(first_page(issue), HasSubstr("\n第3期\n"));
  EXPECT_THAT(first_page(issue), Not(HasSubstr("本期印发")));
}

TEST(Paginate, ThePageHoldsAsManyLinesAsTheGrid) {
  const PagedIssue pages = laid_out(issue_of({story_of("a", "标题", 60)}));

  const std::string second = words_of(pages.pages.at(1));

  // 22 lines and the folio.
  EXPECT_EQ(std::count(second.begin(), second.end(), '\n'), 23);
}

TEST(Paginate, AContentsListNamesTheFoliosOfSixStories) {
  std::vector<Article> articles;
  for (int i = 1; i <= 6; ++i) {
    articles.push_back(story_of("s" + std::to_string(i), "标题" + std::to_string(i), 9));
  }

  const std::string page = first_page(issue_of(std::move(articles)));

  EXPECT_THAT(page, HasSubstr("本期要目\n●\n标题1…"));
  EXPECT_THAT(page, ContainsRegex("标题1(…)+1\n●\n标题2(…)+2\n"));
}

TEST(Paginate, FewStoriesHaveNoContentsListUnlessAskedFor) {
  Issue issue = issue_of({story_of("a", "标题", 1)});
  EXPECT_THAT(first_page(issue), Not(HasSubstr("本期要目")));

  issue.contents_list = ContentsList::always;

  EXPECT_THAT(first_page(issue), HasSubstr("本期要目"));
}

TEST(Paginate, NoPageEndsWithAHeading) {
  for (int lines = 1; lines < 26; ++lines) {
    const PagedIssue pages =
        laid_out(issue_of({story_of("a", "甲标题", lines), story_of("b", "乙标题", 5)}));
    for (const Page& page : pages.pages) {
      const std::string words = words_of(page);
      EXPECT_THAT(words, Not(ContainsRegex("标题\n(第1段。\n)?— "))) << lines << "\n" << words;
    }
  }
}

TEST(Paginate, TheFooterStandsWholeAtTheFootOfTheLastPage) {
  for (int lines = 1; lines < 26; ++lines) {
    Issue issue = issue_of({story_of("a", "标题", lines)});
    issue.distribution = {{"", {{{"市委办公室", {}}, {}}, {{"各县总工会", {}}, {}}}}};
    issue.copies = 350;
    const PagedIssue pages = laid_out(issue);

    const std::string last = words_of(pages.pages.back());

    EXPECT_THAT(last, ContainsRegex("段。.*\n本期印发：市委办公室、各县总工会\n共印350份\n— "))
        << lines << "\n"
        << last;
  }
}

TEST(Paginate, FoliosStandOutside) {
  const PagedIssue pages = laid_out(issue_of({story_of("a", "标题", 60)}));

  const auto folio_x = [&pages](std::size_t index) {
    return std::get<GlyphRun>(pages.pages[index].items.back().shape).baseline.x;
  };

  EXPECT_GT(folio_x(0), points(400));
  EXPECT_LT(folio_x(1), points(150));
}

TEST(Paginate, AFootnoteStandsOnThePageThatCallsIt) {
  Article article = story_of("a", "标题", 24);
  Inline mark;
  mark.kind = InlineKind::footnote_mark;
  auto& last = std::get<Paragraph>(article.body.back().content);
  last.content.push_back(mark);
  article.footnotes.push_back({"1", {text_block("注文。")}, {}});

  const PagedIssue pages = laid_out(issue_of({article}));

  EXPECT_THAT(words_of(pages.pages[0]), Not(HasSubstr("①")));
  EXPECT_THAT(words_of(pages.pages[1]), HasSubstr("①注文。\n— 2 —\n"));
}

TEST(Paginate, ALongFootnoteFollowsItsArticle) {
  Article article = story_of("a", "标题", 1);
  Inline mark;
  mark.kind = InlineKind::footnote_mark;
  std::get<Paragraph>(article.body.back().content).content.push_back(mark);
  std::string long_text;
  for (int i = 0; i < 400; ++i) long_text += "注文很长";
  article.footnotes.push_back({"1", {text_block(long_text)}, {}});

  const std::string words = words_of(laid_out(issue_of({article})));

  EXPECT_THAT(words, HasSubstr("①注文很长"));
  EXPECT_EQ(std::count(words.begin(), words.end(), '='), 2 * 2);
}

TEST(Paginate, ATableRepeatsItsHeadOnEveryPage) {
  Table table;
  table.columns = {ColumnAlign::left, ColumnAlign::right};
  table.head = {{text_inlines("单位")}, {text_inlines("人数")}};
  for (int i = 0; i < 60; ++i) {
    table.rows.push_back({{text_inlines("甲")}, {text_inlines(std::to_string(i))}});
  }
  Article article = story_of("a", "标题", 1);
  article.body.push_back({table, {}});

  const PagedIssue pages = laid_out(issue_of({article}));

  ASSERT_GE(pages.pages.size(), 3U);
  for (const Page& page : pages.pages) EXPECT_THAT(words_of(page), HasSubstr("单位人数\n甲"));
}

TEST(Paginate, ASmallTableStaysWhole) {
  Table table;
  table.columns = {ColumnAlign::left};
  table.head = {{text_inlines("单位")}};
  for (int i = 0; i < 6; ++i) table.rows.push_back({{text_inlines("甲")}});
  for (int lines = 1; lines < 24; ++lines) {
    Article article = story_of("a", "标题", lines);
    article.body.push_back({table, {}});

    EXPECT_THAT(words_of(laid_out(issue_of({article}))),
                HasSubstr("单位\n甲\n甲\n甲\n甲\n甲\n甲\n"));
  }
}

TEST(Paginate, ACreditWithoutRoomTakesTheNextLineAndTextWithIt) {
  Article article = story_of("a", "标题", 0);
  article.body.push_back(text_block("一二三四五六七八九十一二三四五六七八九十一二三四五。"));

  EXPECT_THAT(first_page(issue_of({article})), HasSubstr("五。\n（江城市总工会）\n"));
}

TEST(Paginate, TheRunInHeadOpensABrief) {
  Article brief = story_of("b", "", 0);
  brief.title.clear();
  brief.kind = ArticleKind::brief;
  brief.head.text = "培训班开班。";
  brief.body.push_back(text_block("共四十人。"));

  EXPECT_THAT(first_page(issue_of({brief})),
              HasSubstr("【工作动态】\n培训班开班。共四十人。（江城市总工会）\n"));
}

TEST(Paginate, TheOutlineHasSectionsAndTitles) {
  const PagedIssue pages =
      laid_out(issue_of({story_of("a", "甲标题", 1), story_of("b", "乙", 40)}));

  std::string outline;
  for (const OutlineEntry& entry : pages.outline) {
    outline += std::to_string(entry.level) + " " + entry.title + " #" + entry.anchor + "\n";
  }
  EXPECT_EQ(outline, "1 工作动态 #section-1\n2 甲标题 #a\n2 乙 #b\n");
  for (const OutlineEntry& entry : pages.outline) {
    EXPECT_TRUE(std::any_of(pages.anchors.begin(), pages.anchors.end(),
                            [&entry](const Anchor& a) { return a.name == entry.anchor; }));
  }
}

TEST(Paginate, EveryKindOfBlockHasItsPlace) {
  const std::string words = words_of(laid_out(sample_issue()));
  const Issue issue = sample_issue();

  for (const Section& section : issue.sections) {
    EXPECT_THAT(words, HasSubstr("【" + section.name + "】"));
    for (const Article& article : section.articles) {
      EXPECT_THAT(words, HasSubstr("（" + article.credit.text.text + "）"));
    }
  }
}

TEST(Paginate, TheSameIssueGivesTheSamePages) {
  const FontBook fonts = fake_fonts();

  EXPECT_EQ(dump(laid_out(sample_issue()), fonts), dump(laid_out(sample_issue()), fonts));
}

TEST(Paginate, TheCompactStyleTakesFewerPages) {
  const Issue issue = issue_of({story_of("a", "标题", 100)});

  EXPECT_LT(laid_out(issue, "compact").pages.size(), laid_out(issue).pages.size());
}

}  // namespace
}  // namespace kanyin
