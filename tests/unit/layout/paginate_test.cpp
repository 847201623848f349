#include "layout/paginate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <vector>

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

TEST(Paginate, ANoteThatNamesItselfIsNotLabelledTwice) {
  Article article = story_of("a", "标题", 1);
  article.note = {
      {Paragraph{{Inline{.text = "值得一读。", .style = {}, .link = {}, .span = {}}}}, {}}};
  EXPECT_THAT(first_page(issue_of({article})), HasSubstr("编者按：值得一读。"));

  std::get<Paragraph>(article.note.front().content).content.front().text = "编者按：值得一读。";
  EXPECT_THAT(first_page(issue_of({article})), Not(HasSubstr("编者按：编者按")));
}

TEST(Paginate, ReceiversUnderAnyLabelArePrinted) {
  Issue issue = issue_of({story_of("a", "标题", 1)});
  issue.distribution = {{"抄送", {{{"市法院", {}}, std::nullopt}}}};

  EXPECT_THAT(first_page(issue), HasSubstr("抄送：市法院"));
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

  EXPECT_THAT(page, HasSubstr("本期要目\n●\n标题1·"));
  EXPECT_THAT(page, ContainsRegex("标题1(·)+1\n●\n标题2(·)+2\n"));
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

/// `before` one-line paragraphs, then one of three lines that ends in 尾, then more.
Issue issue_with_long_paragraph(int before) {
  Article article = story_of("a", "标题", before);
  std::string text;
  for (int i = 0; i < 70; ++i) text += i == 0 ? "首" : i == 69 ? "尾" : "字";
  article.body.push_back(text_block(text));
  const Article rest = story_of("b", "", 5);
  article.body.insert(article.body.end(), rest.body.begin(), rest.body.end());
  return issue_of({article});
}

// clreq §8, 孤行.
TEST(Paginate, NoPageBeginsWithTheLastLineOfAParagraph) {
  int divided = 0;
  for (int before = 1; before < 26; ++before) {
    const PagedIssue pages = laid_out(issue_with_long_paragraph(before));
    if (pages.pages.size() < 2) continue;

    const std::string words = words_of(pages.pages[1]);

    const std::string first = words.substr(0, words.find('\n'));
    EXPECT_FALSE(first.ends_with("尾")) << before << "\n" << words;
    if (words.find("尾") != words.npos && words.find("首") == words.npos) ++divided;
  }
  EXPECT_GT(divided, 0);
}

/// How often the first line of a long paragraph stands alone at the foot of the first page.
int lone_first_lines(int orphans) {
  Design design = built_in_design();
  design.style.page.orphans = orphans;
  const FontBook fonts = fake_fonts();
  int alone = 0;
  for (int before = 1; before < 26; ++before) {
    const PagedIssue pages = paginate(issue_with_long_paragraph(before), design, {}, fonts);
    const std::string words = words_of(pages.pages[0]);
    const std::size_t first = words.find("首");
    if (first != words.npos && words.find("\n— 1 —") == words.find('\n', first)) ++alone;
  }
  return alone;
}

// clreq §8: the first line alone at the page foot is allowed unless a style has orphans = 2.
TEST(Paginate, AFirstLineMayStandAtThePageFootUnlessTheStyleForbidsIt) {
  EXPECT_GT(lone_first_lines(1), 0);
  EXPECT_EQ(lone_first_lines(2), 0);
}

// clreq §8, credit line: two lines of text at least go with it.
TEST(Paginate, ACreditWithoutRoomIsNeverAloneWithOneLine) {
  int checked = 0;
  for (const bool in_list : {false, true}) {
    for (int before = 1; before < 26; ++before) {
      Article article = story_of("a", "标题", before);
      article.credit.text.text = "江城市总工会";
      if (in_list) {
        List list;
        list.items = {{{text_block("甲项。")}}, {{text_block("乙项。")}}};
        article.body.push_back({list, {}});
      } else {
        article.body.push_back(text_block("一二三四五六七八九十一二三四五六七八九十一二三四。"));
      }

      const PagedIssue pages = laid_out(issue_of({article}));
      if (pages.pages.size() < 2) continue;
      ++checked;

      const std::string last = words_of(pages.pages.back());
      const std::string text = last.substr(0, last.find("（江城市总工会）"));
      EXPECT_GE(std::count(text.begin(), text.end(), '\n'), 2) << before << "\n" << last;
    }
  }
  EXPECT_GT(checked, 10);
}

// clreq §8, run-in heads.
TEST(Paginate, ARunInHeadMayBeTheLastLineOfAPage) {
  int last = 0;
  for (int before = 1; before < 26; ++before) {
    Article brief = story_of("b", "", 15);
    brief.title.clear();
    brief.kind = ArticleKind::brief;
    brief.head.text = "培训班开班。";

    const PagedIssue pages = laid_out(issue_of({story_of("a", "标题", before), brief}));

    if (words_of(pages.pages[0]).find("培训班开班。第1段。\n— 1 —") != std::string::npos) ++last;
  }
  EXPECT_EQ(last, 1);
}

/// Where the words begin, counted from the first of the page that are the same.
Length baseline_of(const Page& page, std::string_view words, int nth = 0) {
  for (const DisplayItem& item : page.items) {
    const auto* run = std::get_if<GlyphRun>(&item.shape);
    if (run != nullptr && run->text.starts_with(words) && nth-- == 0) return run->baseline.y;
  }
  ADD_FAILURE() << words;
  return {};
}

TEST(Paginate, ATitleOfThreeLinesStandsNearerToItsTextThanToTheTextAbove) {
  Article second = story_of("second", "上一行", 2);
  second.title = {{"一支铁军", {}}, {"——记全国工人先锋号", {}}, {"江城港务集团桥吊班", {}}};

  const Page page = laid_out(issue_of({story_of("first", "头一篇", 1), second})).pages.front();

  const Length above = baseline_of(page, "一支铁军") - baseline_of(page, "段。");
  const Length below = baseline_of(page, "段。", 1) - baseline_of(page, "江城港务集团桥吊班");
  EXPECT_GT(above, below);
}

// clreq §8: a title is never split over pages.
TEST(Paginate, ATitleOfTwoLinesIsNeverDividedByAPage) {
  for (int before = 1; before < 26; ++before) {
    Article second = story_of("b", "上行标题", 5);
    second.title.push_back({"下行标题", {}});

    const std::string words = words_of(laid_out(issue_of({story_of("a", "甲", before), second})));

    EXPECT_THAT(words, HasSubstr("上行标题\n下行标题\n")) << before;
  }
}

TEST(Paginate, NoPageEndsWithAParagraphThatReadsAsAHeading) {
  for (std::size_t lines = 1; lines < 26; ++lines) {
    Article article = story_of("a", "标题", static_cast<int>(lines) + 5);
    std::get<Paragraph>(article.body[lines].content).content.front().text = "二、下半年打算";
    for (const Page& page : laid_out(issue_of({article})).pages) {
      const std::string words = words_of(page);
      EXPECT_THAT(words, Not(ContainsRegex("打算\n(第[0-9]+段。\n)?— "))) << lines << "\n" << words;
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

TEST(Paginate, ALongFootnoteGoesOnAtTheFootOfTheNextPages) {
  Article article = story_of("a", "标题", 30);
  Inline mark;
  mark.kind = InlineKind::footnote_mark;
  std::get<Paragraph>(article.body.front().content).content.push_back(mark);
  std::string long_text;
  for (int i = 0; i < 400; ++i) long_text += "注文很长";
  article.footnotes.push_back({"1", {text_block(long_text)}, {}});

  const PagedIssue pages = laid_out(issue_of({article}));

  ASSERT_GE(pages.pages.size(), 3U);
  EXPECT_THAT(words_of(pages.pages[0]), HasSubstr("①注文很长"));
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_THAT(words_of(pages.pages[i]), ContainsRegex("段。\n.*注文很长")) << i;
    std::size_t rules = 0;
    for (const DisplayItem& item : pages.pages[i].items) {
      const auto* rule = std::get_if<Rule>(&item.shape);
      if (rule != nullptr && rule->thickness == points(1).scaled(1, 2)) ++rules;
    }
    EXPECT_GE(rules, 1U) << "each foot has its rule";
  }
}

TEST(Paginate, AFootnoteWithAListFollowsItsArticle) {
  Article article = story_of("a", "标题", 1);
  Inline mark;
  mark.kind = InlineKind::footnote_mark;
  std::get<Paragraph>(article.body.back().content).content.push_back(mark);
  List list;
  list.items.push_back({{text_block("注中有表")}});
  article.footnotes.push_back({"1", {text_block("注文"), Block{list, {}}}, {}});

  const std::string words = words_of(laid_out(issue_of({article})));

  EXPECT_THAT(words, ContainsRegex("①注文\n.*注中有表"));
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

TEST(Paginate, ATableOfFewRowsIsDividedOnlyWhereThePageWouldBeVeryShort) {
  Table table;
  table.columns = {ColumnAlign::left};
  table.head = {{text_inlines("单位")}};
  std::string words_of_a_row;
  for (int i = 0; i < 60; ++i) words_of_a_row += "甲乙";
  for (int i = 0; i < 4; ++i) table.rows.push_back({{text_inlines(words_of_a_row)}});
  const auto rows_on = [](const Page& page) {
    std::size_t rows = 0;
    for (const DisplayItem& item : page.items) {
      const auto* run = std::get_if<GlyphRun>(&item.shape);
      // Of the four lines of a row the last is not full.
      if (run != nullptr && run->text.find("甲乙") != std::string::npos && run->text.size() < 90) {
        ++rows;
      }
    }
    return rows;
  };
  int divided = 0;
  for (int lines = 1; lines < 24; ++lines) {
    Article article = story_of("a", "标题", lines);
    article.body.push_back({table, {}});

    const PagedIssue pages = laid_out(issue_of({article}));

    const std::size_t rows = rows_on(pages.pages[0]);
    EXPECT_TRUE(rows == 0 || rows == 2 || rows == 4) << lines << " " << rows;
    if (rows != 2) continue;
    EXPECT_THAT(words_of(pages.pages[1]), testing::StartsWith("单位\n甲")) << "the head again";
    ++divided;
  }
  EXPECT_GT(divided, 0);
}

TEST(Paginate, ASmallTableIsDividedByTwoRowsAtLeastWithItsHeadAbove) {
  Table table;
  table.columns = {ColumnAlign::left};
  table.head = {{text_inlines("单位")}};
  for (int i = 0; i < 6; ++i) table.rows.push_back({{text_inlines("甲")}});
  int divided = 0;
  for (int lines = 1; lines < 24; ++lines) {
    Article article = story_of("a", "标题", lines);
    article.body.push_back({table, {}});

    const std::string words = words_of(laid_out(issue_of({article})));

    const bool whole = words.find("单位\n甲\n甲\n甲\n甲\n甲\n甲\n") != words.npos;
    if (!whole) {
      EXPECT_THAT(words, ContainsRegex("单位\n甲\n甲\n(甲\n)*— 1 —\n== 2\n单位\n甲\n甲\n"));
      ++divided;
    }
  }
  EXPECT_LT(divided, 6);
}

/// A picture that is 10 lines high with its air.
Issue issue_with_picture(int paragraphs_before, int paragraphs_after) {
  Article article = story_of("a", "标题", paragraphs_before);
  Figure figure;
  figure.picture = PictureId{0};
  figure.caption = text_inlines("图注");
  article.body.push_back({figure, {}});
  const Article rest = story_of("b", "", paragraphs_after);
  article.body.insert(article.body.end(), rest.body.begin(), rest.body.end());
  Issue issue = issue_of({article});
  Picture picture;
  picture.width = 400;
  picture.height = 400;
  picture.dots_per_inch = 150;
  issue.pictures.push_back(picture);
  return issue;
}

std::size_t line_count(const Page& page) {
  const std::string words = words_of(page);
  return static_cast<std::size_t>(std::count(words.begin(), words.end(), '\n'));
}

TEST(Paginate, APictureThatHasNoRoomWaitsForTheNextPage) {
  const PagedIssue pages = laid_out(issue_with_picture(10, 12));

  ASSERT_EQ(pages.pages.size(), 2U);
  EXPECT_THAT(words_of(pages.pages[0]), Not(HasSubstr("图注")));
  EXPECT_THAT(words_of(pages.pages[1]), testing::StartsWith("图注\n"));
  // The masthead takes ten lines, and what follows the picture fills the first page.
  EXPECT_EQ(line_count(pages.pages[0]),
            line_count(laid_out(issue_of({story_of("a", "标题", 60)})).pages[0]));
}

TEST(Paginate, APictureStandsWhereItWasWrittenIfItFits) {
  EXPECT_THAT(words_of(laid_out(issue_with_picture(2, 20)).pages[0]),
              HasSubstr("第2段。\n图注\n第1段。\n"));
}

TEST(Paginate, TheLastColumnsOfASectionAreOfOneHeight) {
  const PagedIssue pages = laid_out(issue_of({story_of("a", "标题", 20)}), "newsletter");

  ASSERT_EQ(pages.pages.size(), 1U);
  EXPECT_THAT(words_of(pages.pages[0]), HasSubstr("\n第1段。第12段。\n"));
}

TEST(Paginate, FacingPagesHaveTheirLinesAtOneHeight) {
  for (const std::string style : {"classic", "compact", "newsletter"}) {
    const Design design = built_in_design(style);
    const PagedIssue pages = laid_out(sample_issue(), style);
    std::set<std::int64_t> offsets;
    for (const Page& page : pages.pages) {
      for (const DisplayItem& item : page.items) {
        const auto* run = std::get_if<GlyphRun>(&item.shape);
        const Element& element = pages.elements[static_cast<std::size_t>(item.element)];
        const Element& parent = pages.elements[static_cast<std::size_t>(element.parent)];
        const bool is_body = run != nullptr && run->size == design.style.grid.cell &&
                             element.kind == ElementKind::paragraph &&
                             parent.kind == ElementKind::article;
        if (!is_body) continue;
        const Length y = run->baseline.y - design.style.page.top;
        offsets.insert(y.millipoints % design.style.grid.leading.millipoints);
      }
    }
    EXPECT_EQ(offsets.size(), 1U) << style;
  }
}

TEST(Paginate, EvenPagesExchangeMirroredMargins) {
  Design design = built_in_design();
  design.style.page.mirrored = true;
  const FontBook fonts = fake_fonts();
  const PagedIssue pages = paginate(issue_of({story_of("a", "标题", 60)}), design, {}, fonts);

  const auto left_edge = [](const Page& page) {
    Length left = points(1000);
    for (const DisplayItem& item : page.items) {
      const auto* run = std::get_if<GlyphRun>(&item.shape);
      if (run) left = std::min(left, run->baseline.x);
    }
    return left;
  };
  const Length indent = design.style.grid.cell * 2;
  EXPECT_EQ(left_edge(pages.pages[2]), design.style.page.left + indent);
  EXPECT_EQ(left_edge(pages.pages[1]),
            design.style.page.right + paragraph_style(design.style, "folio").size);
}

TEST(Paginate, ASheetThatIsCutSaysWhere) {
  Design design = built_in_design();
  design.style.page.bleed = millimetres(3);
  design.style.page.crop_marks = true;
  const FontBook fonts = fake_fonts();

  const PagedIssue pages = paginate(issue_of({story_of("a", "标题", 1)}), design, {}, fonts);

  const Page& page = pages.pages.front();
  ASSERT_TRUE(page.boxes);
  EXPECT_EQ(page.size.width, millimetres(210) + 2 * millimetres(8));
  EXPECT_EQ(page.boxes->trim, (Rect{{millimetres(8), millimetres(8)}, design.style.page.size}));
  EXPECT_EQ(page.boxes->bleed.origin.x, millimetres(5));
  const auto is_mark = [](const DisplayItem& item) {
    const auto* rule = std::get_if<Rule>(&item.shape);
    return rule != nullptr && rule->thickness == Length{250};
  };
  EXPECT_EQ(std::count_if(page.items.begin(), page.items.end(), is_mark), 8);
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

// clreq §8, run-in head: then 1 em, or its own 。.
TEST(Paginate, ARunInHeadWithoutAMarkIsFollowedByOneEm) {
  Article brief = story_of("b", "", 0);
  brief.title.clear();
  brief.kind = ArticleKind::brief;
  brief.head.text = "培训班开班";
  brief.body.push_back(text_block("共四十人。"));

  EXPECT_THAT(first_page(issue_of({brief})), HasSubstr("\n培训班开班\u3000共四十人。"));
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

/// The lines of the first page beside a bar in the left margin, from top to bottom.
std::string lines_with_bar(const Issue& issue) {
  const Page page = laid_out(issue).pages.front();
  const Length left = built_in_design().style.page.type_area().origin.x;
  std::vector<Rule> bars;
  for (const DisplayItem& item : page.items) {
    const auto* rule = std::get_if<Rule>(&item.shape);
    if (rule != nullptr && rule->from.x == rule->to.x && rule->from.x < left) bars.push_back(*rule);
  }
  std::map<std::int64_t, std::string> lines;
  for (const DisplayItem& item : page.items) {
    const auto* run = std::get_if<GlyphRun>(&item.shape);
    if (run == nullptr) continue;
    const bool barred = std::any_of(bars.begin(), bars.end(), [run](const Rule& bar) {
      return bar.from.y < run->baseline.y && run->baseline.y < bar.to.y;
    });
    if (barred) lines[run->baseline.y.millipoints] += run->text;
  }
  std::string text;
  for (const auto& [y, words] : lines) text += words + "|";
  return text;
}

TEST(Paginate, ABarStandsBesideWhatWasCorrectedAndNothingElse) {
  const std::string full_line = "各级工会要把这件事当作今年的第一件实事建一个用一个管好";
  Issue issue = issue_of({story_of("a", "标题", 1)});
  Article& article = issue.sections[0].articles[0];
  article.head.text = "段首。";
  article.body = {text_block(full_line + full_line + full_line.substr(0, 60))};
  article.body[0].changed = true;
  const std::string of_text = lines_with_bar(issue);
  article.body[0].changed = false;
  article.changes.credit = true;
  const std::string of_credit = lines_with_bar(issue);
  article.changes.credit = false;
  article.changes.head = true;
  const std::string of_head = lines_with_bar(issue);

  EXPECT_THAT(of_text, testing::StartsWith("段首。各级工会"));
  EXPECT_THAT(of_text, Not(HasSubstr("（江城市总工会）")));
  EXPECT_EQ(of_credit, "（江城市总工会）|");
  EXPECT_THAT(of_head, ContainsRegex("^段首。[^|]*\\|$"));
}

TEST(Paginate, TheBarBesideATableIsAsHighAsTheTable) {
  Table table;
  table.columns = {ColumnAlign::none, ColumnAlign::none};
  table.head.assign(2, TableCell{text_inlines("项")});
  table.rows.assign(3, std::vector<TableCell>(2, TableCell{text_inlines("数")}));
  Issue issue = issue_of({story_of("a", "标题", 1)});
  Block changed{table, {}};
  changed.changed = true;
  std::vector<Block>& body = issue.sections[0].articles[0].body;
  body.push_back(std::move(changed));
  body.push_back(text_block("表后的一段。"));

  const Page page = laid_out(issue).pages.front();

  const Length left = built_in_design().style.page.type_area().origin.x;
  std::vector<Rule> bars;
  std::vector<Rule> borders;
  for (const DisplayItem& item : page.items) {
    const auto* rule = std::get_if<Rule>(&item.shape);
    if (rule != nullptr && rule->from.x == rule->to.x) {
      (rule->from.x < left ? bars : borders).push_back(*rule);
    }
  }
  const auto higher = [](const Rule& a, const Rule& b) { return a.from.y < b.from.y; };
  std::sort(bars.begin(), bars.end(), higher);
  std::sort(borders.begin(), borders.end(), higher);
  ASSERT_EQ(bars.size(), 4U) << "a row each";
  EXPECT_EQ(bars.front().from.y, borders.front().from.y);
  EXPECT_EQ(bars.back().to.y, borders.back().to.y);
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
