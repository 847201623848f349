// All that the site holds of one issue: its page, a page for each article, the revisions that were
// superseded, the sealed files and the pictures.
#pragma once

#include <vector>

#include "site/archived_issues.h"
#include "site/issue_card.h"
#include "site/made_page.h"
#include "site/sealed_issue.h"
#include "site/site_design.h"

namespace kanyin {

/// The card of an issue from its revisions, oldest first.
IssueCard issue_card(const std::vector<SealedIssue>& revisions);

/// The pages and pictures of an issue, without the sealed files. `revisions` are oldest first and
/// never empty; their files are listed.
std::vector<MadePage> issue_pages(const Site& site, const std::vector<SealedIssue>& revisions,
                                  const Neighbours& neighbours);

}  // namespace kanyin
