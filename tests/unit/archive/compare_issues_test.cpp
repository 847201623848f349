#include "archive/compare_issues.h"

#include <gtest/gtest.h>

#include "archive/tell_changes.h"
#include "model/correction_text.h"
#include "model/plain_text.h"

namespace kanyin {
namespace {

Block paragraph(const std::string& text) {
  Inline words;
  words.text = text;
  Block block;
  block.content = Paragraph{{words}};
  return block;
}

Article article(const std::string& id, const std::string& title,
                const std::vector<std::string>& paragraphs, const std::string& credit = "市总") {
  Article result;
  result.id = id;
  result.title = {{title, {}}};
  for (const std::string& text : paragraphs) result.body.push_back(paragraph(text));
  result.credit.text.text = credit;
  return result;
}

Issue issue(std::vector<Article> first, std::vector<Article> second = {}) {
  Issue result;
  result.number = 3;
  result.sections.push_back({"工作动态", std::move(first)});
  if (!second.empty()) result.sections.push_back({"工作简讯", std::move(second)});
  return result;
}

/// What the correction notice would say, a line each.
std::string told(const Issue& before, const Issue& after,
                 const std::vector<Correction>& corrections = {}) {
  std::string text;
  for (const ToldChange& change :
       tell_changes(compare_issues(before, after), corrections, Lexicon())) {
    text += change_text(change) + "\n";
  }
  return text;
}

const Article lead = article("lead", "建起驿站", {"第一段有三百人参加。", "第二段没有变。"});
const Article wages = article("wages", "协商工资", {"今年签订合同一百二十家。"});

TEST(CompareIssues, NothingIsToldOfWhatIsTheSame) {
  EXPECT_TRUE(compare_issues(issue({lead, wages}), issue({lead, wages})).empty());
}

TEST(CompareIssues, AChangedWordIsToldWithWhatStandsAroundIt) {
  const Article after = article("lead", "建起驿站", {"第一段有五百人参加。", "第二段没有变。"});

  EXPECT_EQ(told(issue({lead, wages}), issue({after, wages})),
            "《建起驿站》（错字）原文：“第一段有三百人参加。”更正为：“第一段有五百人参加。”\n");
}

TEST(CompareIssues, AMovedArticleIsMovedNotDeletedAndAdded) {
  EXPECT_EQ(told(issue({lead, wages}), issue({wages}, {lead})),
            "《建起驿站》（错字）由“工作动态”移至“工作简讯”。\n");
  EXPECT_EQ(told(issue({lead, wages}), issue({wages, lead})),
            "《建起驿站》（错字）移动了先后次序。\n");
}

TEST(CompareIssues, AnArticleOfAnotherFileNameIsStillTheSame) {
  Article renamed = lead;
  renamed.id = "station";

  EXPECT_TRUE(compare_issues(issue({lead, wages}), issue({renamed, wages})).empty());
}

TEST(CompareIssues, ArticlesThatComeOrGoAreToldAsThat) {
  EXPECT_EQ(told(issue({lead}), issue({lead, wages})), "《协商工资》（错字）本文为增补。\n");
  EXPECT_EQ(told(issue({lead, wages}), issue({lead})), "《协商工资》（错字）本文现删去。\n");
}

TEST(CompareIssues, TitlesCreditsAndParagraphsAreToldByName) {
  const Article after = article(
      "lead", "建成驿站", {"第一段有三百人参加。", "第二段没有变。", "又加了第三段。"}, "县总");

  EXPECT_EQ(told(issue({lead}), issue({after})),
            "《建成驿站》标题（错字）原文：“建起驿站”更正为：“建成驿站”。\n"
            "《建成驿站》（错字）增补：“又加了第三段。”\n"
            "《建成驿站》署名（署名）原文：“市总”更正为：“县总”。\n");
}

TEST(CompareIssues, TitleMarksInATitleAreTheSingleOnes) {
  EXPECT_EQ(called(article("a", "关于印发《办法》的通知", {})), "《关于印发〈办法〉的通知》");
}

TEST(CompareIssues, TheMastheadIsComparedToo) {
  Issue after = issue({lead});
  after.number = 4;

  EXPECT_EQ(told(issue({lead}), after), "期号（错字）原文：“3”更正为：“4”。\n");
}

TEST(CompareIssues, WhatStandsAroundTheTextOfADocumentIsComparedToo) {
  Issue before;
  before.document.emplace();
  before.document->number.text = "江工〔2012〕6号";
  before.document->to.text = "各区、县总工会";
  before.document->signed_by = {{"江城市总工会", {}}};
  Issue after = before;
  after.document->number.text = "江工〔2012〕7号";
  after.document->to.text = "各县总工会";
  after.document->signed_by.push_back({"江城市财政局", {}});

  EXPECT_EQ(told(before, after),
            "发文字号（错字）原文：“江工〔2012〕6号”更正为：“江工〔2012〕7号”。\n"
            "主送机关（错字）原文：“各区、县总工会”更正为：“各县总工会”。\n"
            "署名（错字）原文：“江城市总工会”更正为：“江城市总工会、江城市财政局”。\n");
}

TEST(CompareIssues, TheKindIsThatOfTheCorrectionWhichNamesTheArticle) {
  const Article after = article("wages", "协商工资", {"今年签订合同一百三十家。"});
  const std::vector<Correction> corrections{{.revision = 2,
                                             .kind = CorrectionKind::typo,
                                             .article = {},
                                             .reason = {},
                                             .approved_by = {},
                                             .date = {}},
                                            {.revision = 2,
                                             .kind = CorrectionKind::fact,
                                             .article = "wages",
                                             .reason = {},
                                             .approved_by = {},
                                             .date = {}}};

  const std::string text = told(issue({lead, wages}), issue({lead, after}), corrections);

  EXPECT_NE(text.find("（事实）"), std::string::npos) << text;
}

TEST(CompareIssues, AWithdrawnArticleIsToldInOneSentence) {
  const Article after = article("wages", "协商工资", {"本文已撤稿。"});
  const std::vector<Correction> corrections{{.revision = 2,
                                             .kind = CorrectionKind::withdrawal,
                                             .article = "wages",
                                             .reason = "来稿单位要求",
                                             .approved_by = {},
                                             .date = {2012, 3, 5}}};

  EXPECT_EQ(told(issue({lead, wages}), issue({lead, after}), corrections),
            "《协商工资》（撤稿）本文已于2012年3月5日撤稿。原因：来稿单位要求。\n");
}

TEST(CompareIssues, QuotationMarksInAQuotationAreTheInnerOnes) {
  const ToldChange change{.kind = CorrectionKind::typo,
                          .article = {},
                          .article_before = {},
                          .place = "《甲》",
                          .before = "他说：“好。”",
                          .after = {},
                          .remark = {},
                          .page = 2};

  EXPECT_EQ(change_text(change), "《甲》（第2页，错字）原文：“他说：‘好。’”现删去。");
}

TEST(WithChangeMarks, WhatChangedIsMarkedAndNothingElse) {
  const Article after =
      article("lead", "建起驿站", {"第一段有五百人参加。", "第二段没有变。"}, "县总");
  const Issue before = issue({lead, wages});
  const Issue changed = issue({after, wages});

  const Issue marked = with_change_marks(changed, compare_issues(before, changed));

  const Article& first = marked.sections[0].articles[0];
  EXPECT_TRUE(first.body[0].changed);
  EXPECT_FALSE(first.body[1].changed);
  EXPECT_TRUE(first.changes.credit);
  EXPECT_FALSE(first.changes.title);
  EXPECT_EQ(first.changes.credit_before, "市总");
  EXPECT_FALSE(marked.sections[0].articles[1].body[0].changed);
}

TEST(WithEdits, TheTextHoldsWhatStoodAndWhatStands) {
  Article after = article("lead", "建起驿站", {"第一段有五百人参加。"});
  after.body[0].content = Paragraph{{}};
  Inline strong;
  strong.text = "第一段有五";
  strong.style.strong = true;
  Inline rest;
  rest.text = "百人参加。";
  std::get<Paragraph>(after.body[0].content).content = {strong, rest};
  const Issue before = issue({lead});
  const Issue changed = issue({after});

  const Issue shown = with_edits(changed, compare_issues(before, changed));

  const Article& first = shown.sections[0].articles[0];
  std::string text;
  for (const Inline& piece : std::get<Paragraph>(first.body[0].content).content) {
    text += piece.edit == Edit::removed ? "-" : piece.edit == Edit::inserted ? "+" : "";
    text += piece.text + (piece.style.strong ? "!" : "") + "|";
  }
  EXPECT_EQ(text, "第一段有!|-三百|+五!|+百|人参加。|");
  ASSERT_EQ(first.body.size(), 2U);
  const Inlines& removed = std::get<Paragraph>(first.body[1].content).content;
  EXPECT_EQ(removed.front().edit, Edit::removed);
  EXPECT_EQ(removed.front().text, "第二段没有变。");
}

}  // namespace
}  // namespace kanyin
