// Two revisions of an issue, or a sealed one and the snippets at work, compared by their content.
#pragma once

#include <optional>
#include <string>

#include "archive/compare_issues.h"
#include "diag/diagnostics.h"
#include "diag/source_map.h"

namespace kanyin {

/// `2012-03:r2`, or `2012-03` for the snippets as they are now. Nothing comes back only if an error
/// has been reported.
std::optional<Issue> load_named_issue(const std::string& name, SourceMap& sources,
                                      Diagnostics& diags);

}  // namespace kanyin
