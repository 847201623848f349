// Two revisions of an issue, or a sealed one and the snippets at work, compared by their content.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "archive/compare_issues.h"
#include "diag/diagnostics.h"
#include "diag/source_map.h"

namespace kanyin {

/// True for the path of a JSON output.
bool names_json(std::string_view name);

/// `2012-03:r2`, `2012-03` for the snippets as they are now, or the path of a JSON output. Nothing
/// comes back only if an error has been reported.
std::optional<Issue> load_named_issue(const std::string& name, SourceMap& sources,
                                      Diagnostics& diags);

/// What can be compared with an issue that comes from JSON: no more than JSON tells.
Issue as_json_tells(const Issue& issue);

}  // namespace kanyin
