#include "site/archived_issues.h"

#include <algorithm>
#include <map>

namespace kanyin {

namespace {

/// The day of an issue that says none is the one it was first published on.
std::string day_of(const ArchivedIssue& issue) {
  constexpr std::size_t day_length = 10;
  const SealedFacts& last = issue.revisions.back()->facts;
  return last.date.empty() ? issue.revisions.front()->facts.time.substr(0, day_length) : last.date;
}

/// Documents are counted by numbers of their own, which the ledger does not hold.
bool has_number(const ArchivedIssue& issue) {
  return issue.revisions.back()->facts.number.has_value();
}

}  // namespace

std::vector<ArchivedIssue> archived_issues(const Ledger& ledger) {
  std::vector<ArchivedIssue> issues;
  std::map<std::string, std::size_t> by_id;
  for (const LedgerEntry& entry : ledger.entries) {
    const auto [at, is_new] = by_id.emplace(entry.facts.issue, issues.size());
    if (is_new) {
      issues.push_back({.id = entry.facts.issue, .shelf = issues.size(), .revisions = {}});
    }
    issues[at->second].revisions.push_back(&entry);
  }
  std::stable_sort(
      issues.begin(), issues.end(),
      [](const ArchivedIssue& a, const ArchivedIssue& b) { return day_of(a) < day_of(b); });
  return issues;
}

std::vector<Neighbours> neighbours_of(const std::vector<ArchivedIssue>& issues) {
  std::vector<Neighbours> neighbours(issues.size());
  std::size_t last = issues.size();
  for (std::size_t i = 0; i < issues.size(); ++i) {
    if (!has_number(issues[i])) continue;
    if (last < issues.size()) {
      neighbours[i].older = &issues[last];
      neighbours[last].newer = &issues[i];
    }
    last = i;
  }
  return neighbours;
}

}  // namespace kanyin
