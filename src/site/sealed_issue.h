// A sealed revision as the site shows it: its data from the JSON, its words as HTML from the page,
// both checked against the fingerprints that were sealed with them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/ledger.h"
#include "diag/diagnostics.h"
#include "site/issue_card.h"

namespace kanyin {

struct SealedArticle {
  ArticleCard card;
  std::vector<std::string> paragraphs;  // its plain text
  std::string html;                     // the element `article`
};

struct SealedIssue {
  IssueCard card;  // with one revision, and without the articles' cards
  std::vector<SealedArticle> articles;
  std::vector<ListedFile> outputs;
};

/// Reads what was sealed with this line of the ledger. Nothing comes back only if an error has been
/// reported.
std::optional<SealedIssue> read_sealed_issue(const std::string& root, const LedgerEntry& entry,
                                             Diagnostics& diags);

/// A sealed file, which is what it was when it was sealed. Nothing comes back only if an error has
/// been reported.
std::optional<std::string> read_sealed_file(const std::string& root, const LedgerEntry& entry,
                                            const ListedFile& listed, Diagnostics& diags);

}  // namespace kanyin
