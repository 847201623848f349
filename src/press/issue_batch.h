// The same work on many issues, by several threads, with the results in the order of the issues.
// How many threads there are changes how long it takes and nothing else.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "diag/diagnostics.h"
#include "diag/source_map.h"

namespace kanyin {

struct IssueResult {
  std::string issue;
  std::vector<std::string> files;  // what was written, absolute paths
  Diagnostics diags;
  SourceMap sources;  // its own texts, on top of those of the publication
};

/// What is done with one issue, by any thread. Its faults go to the result.
using IssueWork = std::function<std::vector<std::string>(const std::string& issue,
                                                         SourceMap& sources, Diagnostics& diags)>;

/// Called on the caller's thread for one issue after the other.
using IssueHandler = std::function<void(const IssueResult& result)>;

/// `thread_count` 0 stands for as many as the machine has. Only a few results are kept at a time,
/// so that a thousand issues need no more memory than ten.
void for_each_issue(std::span<const std::string> issues, unsigned thread_count,
                    const SourceMap& base, const IssueWork& work, const IssueHandler& handle);

}  // namespace kanyin
