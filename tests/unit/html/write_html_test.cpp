#include "html/write_html.h"

#include <gtest/gtest.h>

#include "html/html_template.h"
#include "html/page_values.h"
#include "io/built_in_files.h"
#include "layout/wording.h"
#include "style/load_template.h"
#include "support/sample_issue.h"

namespace kanyin {
namespace {

std::string filled(const std::string& page, const Issue& issue) {
  Diagnostics diags;
  return write_html(issue, issue_parts(issue, PageTemplate{}),
                    {.page = HtmlTemplate(page), .css = "p > a {}"}, {}, diags);
}

/// The page of the built-in template.
std::string built_in_page(const Issue& issue) {
  MemoryFiles none;
  BuiltInFiles files(none);
  SourceMap sources(files);
  Diagnostics diags;
  const std::optional<HtmlDesign> design = load_html_design("bulletin", sources, diags);
  const std::optional<PageTemplate> words = load_template({"bulletin", {}}, sources, diags);
  EXPECT_TRUE(diags.all().empty());
  return design && words ? write_html(issue, issue_parts(issue, *words), *design, {}, diags) : "";
}

bool contains(const std::string& page, const std::string& part) {
  return page.find(part) != std::string::npos;
}

void expect_known(const TemplateValues& values) {
  const std::span<const std::string> known = page_names();
  for (const auto& [name, value] : values.all()) {
    EXPECT_NE(std::find(known.begin(), known.end(), name), known.end()) << name;
    if (const auto* rows = std::get_if<std::vector<TemplateValues>>(&value)) {
      for (const TemplateValues& row : *rows) expect_known(row);
    }
  }
}

Issue with_stories(int count) {
  Issue issue;
  issue.sections = {{"工作动态", {}}};
  for (int i = 0; i < count; ++i) {
    Article article;
    article.id = "story-" + std::to_string(i);
    article.title = {{"标题", {}}};
    issue.sections[0].articles.push_back(article);
  }
  return issue;
}

constexpr const char* has_contents = "{{#has_contents}}要目{{/has_contents}}";

TEST(WriteHtml, ValuesAreEscapedAndHtmlIsNot) {
  Issue issue;
  issue.publication.name.text = "A&B<C>";

  EXPECT_EQ(filled("{{name}} {{{css}}}", issue), "A&amp;B&lt;C&gt; p > a {}");
}

TEST(WriteHtml, WhatIsNotThereIsNotShown) {
  EXPECT_EQ(filled("{{#organ}}有{{/organ}}{{^organ}}无{{/organ}}{{#footer}}尾{{/footer}}", Issue{}),
            "无");
}

TEST(WriteHtml, AContentsListComesWithSixStories) {
  EXPECT_EQ(filled(has_contents, with_stories(5)), "");
  EXPECT_EQ(filled(has_contents, with_stories(6)), "要目");
}

TEST(WriteHtml, TheIssueCanWantAContentsListOrNone) {
  Issue issue = with_stories(1);
  issue.contents_list = ContentsList::always;
  EXPECT_EQ(filled(has_contents, issue), "要目");

  issue = with_stories(9);
  issue.contents_list = ContentsList::never;
  EXPECT_EQ(filled(has_contents, issue), "");
}

TEST(WriteHtml, TitleLinesJoinAsTheyAreReadAloud) {
  Issue issue = with_stories(1);
  issue.sections[0].articles[0].title = {{"启用ERP", {}}, {"APP", {}}, {"上线", {}}};

  EXPECT_EQ(filled("{{#sections}}{{#articles}}{{#title}}[{{line}}]{{/title}}{{/articles}}"
                   "{{/sections}}",
                   issue),
            "[启用ERP][ APP][上线]");
}

TEST(WriteHtml, EveryValueHasAKnownName) {
  const Issue issue = sample_issue();
  Diagnostics diags;

  expect_known(page_values(issue, issue_parts(issue, PageTemplate{}), "", Lexicon(), diags));
}

TEST(WriteHtml, PicturesAreInThePage) {
  Issue issue = sample_issue();
  issue.pictures[0].file = "abcd";

  EXPECT_TRUE(contains(built_in_page(issue),
                       "<img src=\"data:image/png;base64,YWJjZA==\" width=\"96\" height=\"60\" "
                       "alt=\"傍晚的职工书屋，窗内亮着灯\">\n"
                       "<figcaption>东湖区总工会职工书屋。</figcaption>"));
}

TEST(WriteHtml, APictureThatIsTooWideForAScreenIsMadeSmaller) {
  Issue issue = sample_issue();
  Picture& picture = issue.pictures[0];
  picture.width = 400;
  picture.height = 300;
  picture.channels = 1;
  picture.pixels.assign(std::size_t{400} * 300, '\x40');
  picture.file.assign(10'000, 'a');
  Diagnostics diags;

  const std::string page = write_html(
      issue, issue_parts(issue, PageTemplate{}),
      {.page = HtmlTemplate("{{#sections}}{{#articles}}{{{body}}}{{/articles}}{{/sections}}"),
       .css = "",
       .picture_width = 200},
      {}, diags);

  EXPECT_TRUE(contains(page, "width=\"200\" height=\"150\""));
  EXPECT_LT(page.size(), 5000U);
}

TEST(WriteHtml, ALinkToThePageIsShownWithItsFirstPicture) {
  Issue issue = sample_issue();
  issue.id = "2012-03";
  issue.pictures[0].file = "hello";
  issue.publication.url.text = "https://www.example.org/xinxi";
  const std::string page = built_in_page(issue);

  EXPECT_TRUE(contains(page,
                       "<meta property=\"og:image\" content=\"https://www.example.org/xinxi/issues/"
                       "2012-03/pictures/2cf24dba5fb0a30e.png\">\n"));
  EXPECT_TRUE(contains(page, "<meta property=\"og:image:alt\" content=\"傍晚的职工书屋"));
}

TEST(WriteHtml, NoPictureIsNamedWhereNoneCanBeHad) {
  Issue without_address = sample_issue();
  Issue without_picture = with_stories(1);
  without_picture.publication.url.text = "https://www.example.org/xinxi/";

  EXPECT_FALSE(contains(built_in_page(without_address), "og:image"));
  EXPECT_FALSE(contains(built_in_page(without_picture), "og:image"));
}

TEST(WriteHtml, TextThatLooksLikeAPictureSlotStays) {
  Issue issue;
  issue.publication.name.text =
      "甲\x1A"
      "7\x1A乙\x1A";

  EXPECT_EQ(filled("{{name}}", issue), issue.publication.name.text);
}

TEST(WriteHtml, TheBuiltInPageHasItsLandmarksInOrder) {
  Issue issue = sample_issue();
  issue.contents_list = ContentsList::always;
  const std::string page = built_in_page(issue);

  std::size_t at = 0;
  for (const char* part : {"<!DOCTYPE html>",
                           "<html lang=\"zh-CN\">",
                           "<title>江城工会信息 第3期（总第128期）</title>",
                           "href=\"#page.main\"",
                           "<header",
                           "<h1 class=\"name\">江城工会信息</h1>",
                           "<time datetime=\"2012-02-29\">2012年2月29日</time>",
                           "<nav",
                           "本期要目",
                           "href=\"#rest-stops\"",
                           "<main id=\"page.main\">",
                           "<h2",
                           "工作动态</h2>",
                           "<article class=\"story\" id=\"rest-stops\">",
                           "<h3 class=\"title\">",
                           "编者按",
                           "<ol>",
                           "（临江县总工会）",
                           "rest-stops.note-1",
                           "<table>",
                           "<h4>",
                           "<blockquote>",
                           "<h3 class=\"head\">市总工会举办档案管理培训班。</h3>",
                           "</main>",
                           "<footer",
                           "本期印发：</span><span>市委办公室",
                           "责任编辑：</span><span>周晓岚　审核：",
                           "共印350份",
                           "</html>"}) {
    const std::size_t found = page.find(part, at);
    ASSERT_NE(found, std::string::npos) << part;
    at = found;
  }
}

TEST(WriteHtml, WordsOfThePressComeFromTheTemplate) {
  Issue issue;
  Article article;
  article.note = {text_block("值得一读。")};
  article.credit.text.text = "市总";
  issue.sections = {{"工作动态", {article}}};
  const IssueParts parts{.contents_list = true,
                         .contents_head = "要闻",
                         .note_label = "导读：",
                         .section = {},
                         .credit = {"〔", "〕"},
                         .footer = {{{"分送：", "市委", "共三份"}}}};
  Diagnostics diags;

  const std::string page = write_html(
      issue, parts,
      {.page = HtmlTemplate(
           "{{contents_head}} {{#sections}}{{#articles}}{{note_label}} {{credit}}{{/articles}}"
           "{{/sections}}{{#footer}}{{#lines}} {{label}}{{text}} {{right}}{{/lines}}{{/footer}}"),
       .css = {}},
      {}, diags);

  EXPECT_EQ(page, "要闻 导读 〔市总〕 分送：市委 共三份");
}

TEST(WriteHtml, ARunInHeadTouchesItsText) {
  EXPECT_TRUE(contains(built_in_page(sample_issue()),
                       "<h3 class=\"head\">市总工会举办档案管理培训班。</h3><p>2月9日，"));
}

TEST(WriteHtml, AnEmptyIssueLeavesNoEmptyElements) {
  const std::string page = built_in_page(Issue{});

  for (const char* part : {"<nav", "<section", "<footer", "<time", "class=\"number\""}) {
    EXPECT_FALSE(contains(page, part)) << part;
  }
}

TEST(WriteHtml, ThePageNeedsNothingFromOutside) {
  const std::string page = built_in_page(sample_issue());

  for (const char* part : {"<script>", "<link rel=\"stylesheet", "@import", "url(", "src=\"http",
                           "href=\"http://", "href=\"./"}) {
    EXPECT_FALSE(contains(page, part)) << part;
  }
}

TEST(WriteHtml, APageKnowsItsAddressIfThePublicationHasOne) {
  Issue issue = with_stories(1);
  issue.id = "2012-03";
  for (const char* part : {"rel=\"canonical\"", "rel=\"alternate\"", "og:url"}) {
    EXPECT_FALSE(contains(built_in_page(issue), part)) << part;
  }

  issue.publication.url.text = "https://www.example.org/xinxi";
  const std::string page = built_in_page(issue);

  const std::string folder = "https://www.example.org/xinxi/issues/2012-03/";
  EXPECT_TRUE(contains(page, "<link rel=\"canonical\" href=\"" + folder + "\">"));
  EXPECT_TRUE(contains(
      page, "<link rel=\"alternate\" type=\"application/pdf\" href=\"" + folder + "2012-03.pdf\""));
  EXPECT_TRUE(contains(page, "<meta property=\"og:url\" content=\"" + folder + "\">"));
}

TEST(WriteHtml, EveryArticleOffersItsLink) {
  Issue issue = with_stories(2);
  EXPECT_TRUE(contains(built_in_page(issue), "rel=\"bookmark\" href=\"#story-1\">本篇链接<"));

  issue.id = "2012-03";
  issue.publication.url.text = "https://www.example.org/";
  EXPECT_TRUE(contains(built_in_page(issue),
                       "href=\"https://www.example.org/issues/2012-03/#story-1\">本篇链接<"));
}

}  // namespace
}  // namespace kanyin
