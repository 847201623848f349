// Which files below an issue's folder are articles. Nothing in there is passed over in silence.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostics.h"
#include "diag/source_map.h"

namespace kanyin {

inline constexpr std::string_view issues_folder = "content/issues";
inline constexpr std::string_view issue_file = "issue.yaml";
inline constexpr std::string_view corrections_file = "corrections.yaml";

/// The issues of a publication by the names of their folders, sorted.
std::vector<std::string> issue_ids(const Files& files);

/// Paths of all snippets in `folder` and below it, relative to `folder`, sorted. Faults are
/// reported at `span`, except those of a file that is no snippet.
std::vector<std::string> find_snippets(std::string_view folder, Span span, SourceMap& sources,
                                       Diagnostics& diags);

}  // namespace kanyin
