#include "json/read_json.h"

#include <gtest/gtest.h>

#include "json/write_json.h"
#include "support/sample_issue.h"

namespace kanyin {
namespace {

TEST(ReadJson, WhatIsReadIsWrittenAgainAsItWas) {
  const std::string text = write_json(sample_issue());

  const std::optional<Issue> issue = read_json(text);

  ASSERT_TRUE(issue);
  const std::string again = write_json(*issue);
  EXPECT_EQ(again.substr(0, again.find("\"distribution\"")),
            text.substr(0, text.find("\"distribution\"")));
}

TEST(ReadJson, WhatIsNoIssueIsNothing) {
  EXPECT_FALSE(read_json(""));
  EXPECT_FALSE(read_json("{\"format\": \"kanyin-diff-1\"}"));
  EXPECT_TRUE(read_json("{\"format\": \"kanyin-issue-1\", \"sections\": 3}"));
}

}  // namespace
}  // namespace kanyin
