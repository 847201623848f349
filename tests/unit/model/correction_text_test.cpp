#include "model/correction_text.h"

#include <gtest/gtest.h>

namespace kanyin {
namespace {

/// What differs in brackets.
std::string told(const std::string& before, const std::string& after) {
  ToldChange change;
  change.place = "《甲》";
  change.before = before;
  change.after = after;
  std::string text;
  for (const ToldRun& run : change_runs(change)) {
    text += run.changed ? "[" + run.text + "]" : run.text;
  }
  return text;
}

TEST(ChangeRuns, WhatDiffersIsMarkedOnBothSides) {
  EXPECT_EQ(told("建立健康挡案", "建立健康档案"),
            "《甲》（错字）原文：“建立健康[挡]案”更正为：“建立健康[档]案”。");
}

TEST(ChangeRuns, ANumberIsMarkedWhole) {
  EXPECT_EQ(told("共120家企业。", "共130家企业。"),
            "《甲》（错字）原文：“共[120]家企业。”更正为：“共[130]家企业。”");
}

TEST(ChangeRuns, ANumberInHanIsMarkedWholeToo) {
  EXPECT_EQ(told("签订一百二十份", "签订一百三十份"),
            "《甲》（错字）原文：“签订[一百二十]份”更正为：“签订[一百三十]份”。");
  EXPECT_EQ(told("三月二十日", "三月二十一日"),
            "《甲》（错字）原文：“三月[二十]日”更正为：“三月[二十一]日”。");
  EXPECT_EQ(told("统一部署", "统一安排"), "《甲》（错字）原文：“统一[部署]”更正为：“统一[安排]”。");
}

TEST(ChangeRuns, AQuotationThatEndsWithAQuotedSentenceHasItsStopAlready) {
  EXPECT_EQ(told("他说：“都好。”", "他说：“很好。”"),
            "《甲》（错字）原文：“他说：‘[都]好。’”更正为：“他说：‘[很]好。’”");
  EXPECT_EQ(told("唱响《劳动颂》", "唱响《劳动者》"),
            "《甲》（错字）原文：“唱响《劳动[颂]》”更正为：“唱响《劳动[者]》”。");
}

TEST(ChangeRuns, WhatWasAddedOrTakenOutIsMarkedWhereItStands) {
  EXPECT_EQ(told("参加会议", "参加了会议"),
            "《甲》（错字）原文：“参加会议”更正为：“参加[了]会议”。");
  EXPECT_EQ(told("参加了会议", "参加会议"),
            "《甲》（错字）原文：“参加[了]会议”更正为：“参加会议”。");
  EXPECT_EQ(told("谢谢谢", "谢谢"), "《甲》（错字）原文：“谢谢[谢]”更正为：“谢谢”。");
}

TEST(ChangeRuns, TextsWithoutACommonWordAreMarkedWhole) {
  EXPECT_EQ(told("市总", "县工会"), "《甲》（错字）原文：“[市总]”更正为：“[县工会]”。");
}

std::string opening(std::size_t rounds) {
  ToldChange change;
  change.page = 2;
  Revision revision;
  for (std::size_t i = 0; i < rounds; ++i) {
    revision.rounds.push_back(
        {.revision = static_cast<int>(i) + 2, .date = {2012, 3, 5}, .changes = {change}});
  }
  return notice_lines(revision).at(1);
}

TEST(NoticeLines, PagesAreThoseOfThePrintingBeforeEachRound) {
  EXPECT_EQ(opening(1), "本版是更正版，此前印发的以本版为准。以下页码指更正之前的一版。");
  EXPECT_EQ(opening(2), "本版是更正版，此前印发的以本版为准。以下页码各指该次更正之前的一版。");
}

}  // namespace
}  // namespace kanyin
