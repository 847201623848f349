#include "site/archived_issues.h"

#include <gtest/gtest.h>

namespace kanyin {
namespace {

LedgerEntry entry(const std::string& issue, int revision, std::optional<int> number,
                  const std::string& date) {
  LedgerEntry entry;
  entry.facts.issue = issue;
  entry.facts.revision = revision;
  entry.facts.number = number;
  entry.facts.date = date;
  entry.facts.time = date + "T08:00:00Z";
  return entry;
}

std::string order(const std::vector<ArchivedIssue>& issues) {
  std::string text;
  for (const ArchivedIssue& issue : issues) {
    text += issue.id + ":" + std::to_string(issue.revisions.size()) + " ";
  }
  return text;
}

Ledger ledger() {
  Ledger ledger;
  ledger.entries = {entry("b", 1, 2, "2012-02-01"), entry("a", 1, 1, "2012-01-01"),
                    entry("d", 1, {}, "2012-02-15"), entry("c", 1, 3, "2012-03-01"),
                    entry("b", 2, 2, "2012-02-01")};
  return ledger;
}

TEST(ArchivedIssues, TheyStandInTheOrderOfTheirDates) {
  const Ledger all = ledger();

  const std::vector<ArchivedIssue> issues = archived_issues(all);

  EXPECT_EQ(order(issues), "a:1 b:2 d:1 c:1 ");
  EXPECT_EQ(issues[1].shelf, 0U);
}

TEST(ArchivedIssues, ABulletinsNeighboursAreBulletins) {
  const Ledger all = ledger();
  const std::vector<ArchivedIssue> issues = archived_issues(all);

  const std::vector<Neighbours> neighbours = neighbours_of(issues);

  EXPECT_EQ(neighbours[0].older, nullptr);
  EXPECT_EQ(neighbours[1].newer->id, "c");
  EXPECT_EQ(neighbours[2].older, nullptr);
  EXPECT_EQ(neighbours[3].older->id, "b");
}

}  // namespace
}  // namespace kanyin
