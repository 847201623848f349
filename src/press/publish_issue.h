// Publishing: a proof that passed all checks, sealed with everything it was made of, and then one
// line in the ledger. Nothing sealed is ever changed.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "archive/seal_revision.h"
#include "press/recorded_publication.h"
#include "text/font_folders.h"

namespace kanyin {

enum class Warnings { allow, refuse };

struct PublishJob {
  std::string issue;
  Warnings warnings = Warnings::allow;
  std::set<std::string> allowed;  // checks of the series to pass over
  std::int64_t now = 0;           // seconds since 1970, for the ledger
  FontFolders fonts;
  LineSigner sign;  // may be empty
};

struct PublishedIssue {
  LedgerEntry entry;
  std::string folder;               // of the revision, within the publication
  std::vector<ListedFile> outputs;  // in that folder
};

/// Seals the next revision of an issue. Nothing comes back only if an error has been reported to
/// the publication's diagnostics, and then nothing was published.
std::optional<PublishedIssue> publish_issue(RecordedPublication& publication,
                                            const PublishJob& job);

}  // namespace kanyin
