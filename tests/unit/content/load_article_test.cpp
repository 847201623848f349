#include "content/load_article.h"

#include <gtest/gtest.h>

#include "diag/print.h"

namespace kanyin {
namespace {

class LoadArticleTest : public testing::Test {
 protected:
  LoadArticleTest() {
    publication_.place.text = "江城市";
    publication_.organ.text = "江城市总工会办公室";
    publication_.briefs = {{.text = "工作简讯", .span = {}}};
  }

  std::optional<Article> load(std::string text) {
    files_.put("a.md", std::move(text));
    ArticleSetting setting{.publication = publication_, .date = std::nullopt, .pictures = shelf_};
    return load_article("a.md", setting, sources_, diags_);
  }

  std::vector<Article> load_yaml(std::string text) {
    files_.put("b.yaml", std::move(text));
    ArticleSetting setting{.publication = publication_, .date = std::nullopt, .pictures = shelf_};
    return load_briefs("b.yaml", setting, sources_, diags_);
  }

  std::string faults() const {
    std::string all;
    for (const Diagnostic& found : diags_.all()) {
      all += std::string(found.fault->code) + "[" + std::string(sources_.text(found.span)) + "]";
    }
    return all;
  }

  static std::string body(const Article& article) {
    std::string text;
    for (const Block& block : article.body) {
      for (const Inline& piece : std::get<Paragraph>(block.content).content) text += piece.text;
      text += "/";
    }
    return text;
  }

  MemoryFiles files_;
  SourceMap sources_{files_};
  Diagnostics diags_;
  PictureShelf shelf_{files_};
  Publication publication_;
};

TEST_F(LoadArticleTest, AHeadAndABodyMakeAnArticle) {
  const std::optional<Article> article =
      load("---\n标题: [甲, 乙]\n栏目: 工作动态\n供稿: 市总组织部\n---\n一\n\n二\n");

  ASSERT_TRUE(article);
  EXPECT_EQ(article->id, "a");
  EXPECT_EQ(article->kind, ArticleKind::story);
  ASSERT_EQ(article->title.size(), 2U);
  EXPECT_EQ(article->title[1].text, "乙");
  EXPECT_EQ(article->credit.contributors, std::vector<std::string>{"江城市总工会组织部"});
  EXPECT_EQ(body(*article), "一/二/");
  EXPECT_EQ(sources_.text(article->body[1].span), "二");
  EXPECT_EQ(faults(), "");
}

TEST_F(LoadArticleTest, ATitleInABlockHasItsOwnLines) {
  const std::optional<Article> article = load("---\ntitle: |\n  甲\n  乙\n---\n一\n");

  ASSERT_EQ(article->title.size(), 2U);
  EXPECT_EQ(sources_.text(article->title[1].span), "乙");
}

TEST_F(LoadArticleTest, TheSectionDecidesTheKind) {
  const std::optional<Article> brief = load("---\ntitle: 甲。\nsection: 工作简讯\n---\n一\n");

  EXPECT_EQ(brief->kind, ArticleKind::brief);
  EXPECT_EQ(brief->head.text, "甲。");
  EXPECT_TRUE(brief->title.empty());
}

TEST_F(LoadArticleTest, TheEditorsKindWins) {
  const std::optional<Article> story =
      load("---\ntitle: 甲\nsection: 工作简讯\ncredit: 市总\nkind: story\nhead: 乙\n---\n一\n");

  EXPECT_EQ(story->kind, ArticleKind::story);
  EXPECT_EQ(faults(), "C049[乙]");
}

TEST_F(LoadArticleTest, FootnotesOfTheNoteComeBeforeThoseOfTheBody) {
  const std::optional<Article> article = load(
      "---\ntitle: 甲\nsection: 工作动态\ncredit: 市总\nnote: |\n  按[^1]\n\n"
      "  [^1]: 甲\n---\n文[^1]\n\n[^1]: 乙\n");

  ASSERT_EQ(article->footnotes.size(), 2U);
  const auto& paragraph = std::get<Paragraph>(article->body[0].content);
  EXPECT_EQ(paragraph.content[1].footnote, 1U);
  EXPECT_EQ(faults(), "");
}

TEST_F(LoadArticleTest, SectionCreditAndTitleAreNeeded) {
  load("---\nnote: 甲\n---\n一\n");

  EXPECT_EQ(faults(), "C043[note]C044[note]C045[note]");
}

TEST_F(LoadArticleTest, ABriefNeedsNoTitle) {
  load("---\nsection: 工作简讯\ncredit: 市总\n---\n一\n");

  EXPECT_EQ(faults(), "");
}

TEST_F(LoadArticleTest, WhatIsThereButWrongIsNotMissing) {
  load("---\ntilte: 甲\nsection: [工作动态]\ncredit: {甲: 乙}\n---\n一\n");

  EXPECT_EQ(faults(), "Y025[[工作动态]]Y025[{甲: 乙}]Y021[tilte]");
}

TEST_F(LoadArticleTest, ABriefsFileWithoutSectionIsOneFault) {
  load_yaml("briefs:\n- {text: 一, credit: 市总}\n- {text: 二, credit: 市总}\n");

  EXPECT_EQ(faults(), "C043[briefs]");
}

TEST_F(LoadArticleTest, ASnippetWithoutAHeadIsRefused) {
  EXPECT_FALSE(load("一\n"));

  EXPECT_EQ(faults(), "C040[一]");
}

TEST_F(LoadArticleTest, AHeadMustEnd) {
  EXPECT_FALSE(load("---\ntitle: 甲\n一\n"));

  EXPECT_EQ(faults(), "C041[---]");
}

TEST_F(LoadArticleTest, AnEmptyBodyIsAFault) {
  load("---\ntitle: 甲\nsection: 工作动态\ncredit: 市总\n---\n\u3000\n");

  EXPECT_EQ(faults(), "C042[甲]");
}

TEST_F(LoadArticleTest, FaultsInTheHeadHaveTheirPlaceInTheFile) {
  load("---\ntitle: 甲\nsecton: 乙\ncredit: 市总\n---\n一\n");

  EXPECT_EQ(print(diags_, sources_, Language::zh),
            "a.md:3:1: error[Y021]: 没有“secton”这个键，请改正或删除\n"
            "    secton: 乙\n"
            "    ^^^^^^\n"
            "    改为：section\n");
}

TEST_F(LoadArticleTest, AFileOfBriefsHoldsSeveral) {
  const std::vector<Article> briefs = load_yaml(
      "section: 工作简讯\nbriefs:\n- head: 甲。\n  text: 一\n  credit: 市总\n"
      "- text: |\n    二\n\n    三\n  credit: 市总\n  id: x y\n");

  ASSERT_EQ(briefs.size(), 2U);
  EXPECT_EQ(briefs[0].id, "b-1");
  EXPECT_EQ(briefs[0].head.text, "甲。");
  EXPECT_EQ(briefs[1].id, "x-y");
  EXPECT_EQ(body(briefs[1]), "二/三/");
  EXPECT_EQ(faults(), "");
}

TEST_F(LoadArticleTest, BriefsWithoutTextAreReported) {
  load_yaml("section: 工作简讯\nbriefs:\n- head: 甲。\n  credit: 市总\n- []\n");

  EXPECT_EQ(faults(), "C042[甲。]Y020[[]]");
}

TEST_F(LoadArticleTest, AFileWithoutBriefsIsReported) {
  load_yaml("section: 工作简讯\nbriefs: []\n");

  EXPECT_EQ(faults(), "C051[[]]");
}

}  // namespace
}  // namespace kanyin
