#include "press/correction_snippet.h"

#include <gtest/gtest.h>

namespace kanyin {
namespace {

LedgerEntry entry(const std::string& issue, int revision, std::optional<int> number) {
  LedgerEntry made;
  made.facts.issue = issue;
  made.facts.revision = revision;
  made.facts.number = number;
  return made;
}

TEST(CorrectionSnippet, ADocumentBetweenTwoIssuesHidesNoCorrection) {
  Ledger ledger;
  ledger.entries = {entry("2012-03", 1, 3), entry("2012-03", 2, 3), entry("gw-1", 1, {}),
                    entry("gw-1", 2, {})};

  EXPECT_EQ(corrected_since_last_issue(ledger).size(), 2U);

  ledger.entries.push_back(entry("2012-04", 1, 4));

  EXPECT_TRUE(corrected_since_last_issue(ledger).empty());
}

}  // namespace
}  // namespace kanyin
