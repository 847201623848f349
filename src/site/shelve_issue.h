// Putting one issue into the folder of the site, unless all of it is there already.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diag/diagnostics.h"
#include "site/archived_issues.h"
#include "site/issue_card.h"
#include "site/sealed_issue.h"
#include "site/search_index.h"
#include "site/site_design.h"
#include "site/site_folder.h"

namespace kanyin {

/// What is needed for any issue.
struct Shelf {
  const std::string& root;  // of the publication
  const Site& site;
  SiteFolder& folder;
};

/// What this run has to do about an issue.
struct IssueTask {
  bool makes_pages = true;   // another machine does otherwise
  bool wants_pairs = false;  // for the search index
};

struct ShelvedIssue {
  IssueCard card;
  IssuePairs pairs;  // if they were wanted
};

/// Makes the pages of an issue, or leaves them as they are if nothing that they are made of has
/// changed. Any thread may do this. Nothing comes back only if an error has been reported.
std::optional<ShelvedIssue> shelve_issue(const Shelf& shelf, const ArchivedIssue& issue,
                                         const Neighbours& neighbours, const IssueTask& task,
                                         Diagnostics& diags);

/// Removes the pages of issues that the ledger does not know any more.
void clear_lost_issues(SiteFolder& folder, const std::vector<ArchivedIssue>& issues);

}  // namespace kanyin
