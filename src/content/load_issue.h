// One issue: content/issues/<id>/issue.yaml and the snippets beside it, in printing order.
#pragma once

#include <optional>
#include <string_view>

#include "diag/diagnostics.h"
#include "diag/source_map.h"
#include "model/issue.h"
#include "model/publication.h"

namespace kanyin {

/// Reads an issue with all that is in it. Whether it is fit to print is for check_issue to say.
/// Nothing comes back only if an error has been reported.
std::optional<Issue> load_issue(std::string_view issue_id, const Publication& publication,
                                SourceMap& sources, Diagnostics& diags);

}  // namespace kanyin
