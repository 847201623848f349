// A new issue: the next number, the next running number.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "diag/diagnostics.h"
#include "io/files.h"
#include "model/date.h"

namespace kanyin {

struct NewIssueJob {
  std::string id;
  Date date;
  std::optional<int> number;          // nothing for the next one of the year
  std::optional<int> running_number;  // nothing for the next one
  std::string special;
  bool tell_corrections = false;  // with a snippet of what was corrected since the last issue
};

struct NewIssue {
  std::string path;  // of its issue.yaml, absolute
  int number = 0;
  std::optional<int> running_number;  // nothing if earlier issues have none
  std::string corrections;            // path of the snippet that tells them; empty if there is none
  std::size_t untold = 0;             // corrections since the last issue that no snippet tells
};

/// Makes `content/issues/<id>/issue.yaml` in the publication at `root`. Nothing comes back only if
/// an error has been reported.
std::optional<NewIssue> new_issue(const std::string& root, const NewIssueJob& job,
                                  Diagnostics& diags);

}  // namespace kanyin
