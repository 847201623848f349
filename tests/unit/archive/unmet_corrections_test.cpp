#include "archive/unmet_corrections.h"

#include <gtest/gtest.h>

#include <string>

namespace kanyin {
namespace {

Article article(const std::string& id, const std::string& words) {
  Inline text;
  text.text = words;
  Block block;
  block.content = Paragraph{{text}};
  Article result;
  result.id = id;
  result.title = {{"关于" + id, {}}};
  result.body = {block};
  return result;
}

Issue issue(std::vector<Article> stories, std::vector<Article> briefs = {}) {
  Issue result;
  result.sections.push_back({"工作动态", std::move(stories)});
  result.sections.push_back({"工作简讯", std::move(briefs)});
  return result;
}

Correction correction(const std::string& id, CorrectionKind kind = CorrectionKind::fact) {
  Correction result;
  result.kind = kind;
  result.article = id;
  return result;
}

/// The articles of the records that are not met.
std::string unmet(const Issue& before, const Issue& after,
                  const std::vector<Correction>& corrections) {
  std::string ids;
  for (const Correction& each :
       unmet_corrections(corrections, compare_issues(before, after), before, after)) {
    ids += each.article + " ";
  }
  return ids;
}

const Article lead = article("lead", "三百人参加。");
const Article wages = article("wages", "一百二十家签订合同。");
const Article edited = article("lead", "五百人参加。");

TEST(UnmetCorrections, ARecordIsMetByAChangeOfItsArticleAlone) {
  EXPECT_EQ(unmet(issue({lead, wages}), issue({edited, wages}),
                  {correction("lead"), correction("wages"), correction("lead"), correction("")}),
            "wages ");
}

TEST(UnmetCorrections, ACreditAMoveAndARemovalAreChanges) {
  Article credited = lead;
  credited.credit.text.text = "临江县总工会";

  EXPECT_EQ(unmet(issue({lead, wages}), issue({credited, wages}), {correction("lead")}), "");
  EXPECT_EQ(unmet(issue({lead, wages}), issue({lead}, {wages}), {correction("wages")}), "");
  EXPECT_EQ(unmet(issue({lead, wages}), issue({lead}), {correction("wages")}), "");
}

TEST(UnmetCorrections, AWithdrawalIsAChangeByItself) {
  EXPECT_EQ(unmet(issue({lead, wages}), issue({edited, wages}),
                  {correction("wages", CorrectionKind::withdrawal)}),
            "");
}

TEST(UnmetCorrections, AnotherPictureIsAChangeOfTheArticleThatShowsIt) {
  Block figure;
  figure.content = Figure{.picture = PictureId{0}, .alt = "会场", .caption = {}};
  Article shown = lead;
  shown.body.push_back(figure);
  Issue before = issue({shown, wages});
  Issue after = before;
  before.pictures.resize(1);
  after.pictures.resize(1);
  before.pictures[0].file = "old";
  after.pictures[0].file = "new";

  EXPECT_EQ(unmet(before, after, {correction("lead"), correction("wages")}), "wages ");
}

TEST(UnmetCorrections, WhatStandsAroundADocumentBelongsToItsText) {
  Issue before;
  before.document.emplace();
  before.document->text = article("text", "请于月底前报送。");
  before.document->attachments = {article("attachment-1", "名单。")};
  Issue after = before;
  after.document->number.text = "江工〔2012〕7号";

  EXPECT_EQ(unmet(before, after, {correction("text"), correction("attachment-1")}),
            "attachment-1 ");
}

}  // namespace
}  // namespace kanyin
