// A new issue: the next number, the next running number.
#pragma once

#include <optional>
#include <string>

#include "diag/diagnostics.h"
#include "diag/source_map.h"
#include "model/date.h"

namespace kanyin {

struct NewIssueJob {
  std::string id;
  Date date;
  std::optional<int> number;          // nothing for the next one of the year
  std::optional<int> running_number;  // nothing for the next one
  std::string special;
};

struct NewIssue {
  std::string path;  // of its issue.yaml, absolute
  int number = 0;
  std::optional<int> running_number;  // nothing if earlier issues have none
};

/// Makes `content/issues/<id>/issue.yaml` in the publication at `root`, which `sources` looks into.
/// Nothing comes back only if an error has been reported.
std::optional<NewIssue> new_issue(const std::string& root, const NewIssueJob& job,
                                  SourceMap& sources, Diagnostics& diags);

}  // namespace kanyin
