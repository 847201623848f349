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

}  // namespace
}  // namespace kanyin
