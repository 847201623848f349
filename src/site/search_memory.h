// Which revisions the search index holds, so that a run adds only what is new.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "diag/diagnostics.h"
#include "site/archived_issues.h"
#include "site/search_index.h"
#include "site/shared_pages.h"
#include "site/site_folder.h"

namespace kanyin {

/// One run's part in the index: asked by any thread which issues it lacks, given them one by one.
class SearchUpdate {
 public:
  SearchUpdate(SiteFolder& folder, const std::vector<ArchivedIssue>& issues);

  /// The index has no such revision.
  bool lacks(const ArchivedIssue& issue) const;

  /// `issue` is one that the index lacks.
  void add(const ArchivedIssue& issue, const IssuePairs& pairs);

  /// Writes what has changed. False only if an error has been reported.
  bool finish(SharedPages& shared, Diagnostics& diags);

 private:
  void forget_what_changed();

  SiteFolder& folder_;
  std::map<std::size_t, std::string> wanted_;   // fingerprint of the current revision by shelf
  std::map<std::size_t, std::string> indexed_;  // as the run before left it
  SearchIndex index_;
  bool is_changed_ = false;
};

}  // namespace kanyin
