// The issues that the ledger knows, in the order of their dates.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "archive/ledger.h"

namespace kanyin {

struct ArchivedIssue {
  std::string id;
  std::size_t shelf = 0;                      // in which order they were first published, from 0
  std::vector<const LedgerEntry*> revisions;  // oldest first, never empty
};

/// Oldest first. The ledger outlives what comes back.
std::vector<ArchivedIssue> archived_issues(const Ledger& ledger);

/// Bulletins that a reader turns to from one of them; a document has none.
struct Neighbours {
  const ArchivedIssue* older = nullptr;
  const ArchivedIssue* newer = nullptr;
};

/// For each issue, in the same order.
std::vector<Neighbours> neighbours_of(const std::vector<ArchivedIssue>& issues);

}  // namespace kanyin
