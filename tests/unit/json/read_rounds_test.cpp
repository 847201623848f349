#include "json/read_rounds.h"

#include <gtest/gtest.h>

#include "json/write_json.h"
#include "model/correction_text.h"
#include "support/sample_issue.h"

namespace kanyin {
namespace {

TEST(ReadRounds, WhatACorrectionToldIsReadAgain) {
  Issue issue = sample_issue();
  issue.revision.number = 2;
  ToldChange change;
  change.kind = CorrectionKind::fact;
  change.article = "library";
  change.place = "《东湖区总工会职工书屋夜间开放》";
  change.before = "36家";
  change.after = "63家";
  change.page = 3;
  issue.revision.rounds = {{.revision = 2, .date = {2012, 3, 5}, .changes = {change}}};

  const std::vector<CorrectionRound> rounds = read_rounds(nlohmann::json::parse(write_json(issue)));

  ASSERT_EQ(rounds.size(), 1U);
  EXPECT_EQ(round_text(rounds[0]), "第1次更正（2012年3月5日）：");
  ASSERT_EQ(rounds[0].changes.size(), 1U);
  EXPECT_EQ(rounds[0].changes[0].article, "library");
  EXPECT_EQ(change_text(rounds[0].changes[0]), change_text(change));
}

TEST(ReadRounds, AFirstPrintingHasNone) {
  EXPECT_TRUE(read_rounds(nlohmann::json::parse(write_json(sample_issue()))).empty());
  EXPECT_TRUE(read_rounds(nlohmann::json()).empty());
}

}  // namespace
}  // namespace kanyin
