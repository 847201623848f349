// The issues of a publication and the ones that a command line names.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostics.h"
#include "io/files.h"

namespace kanyin {

/// `content/issues/<issue>`.
std::string issue_folder(std::string_view issue);

/// True if a folder of this name can hold an issue and be named on a command line.
bool is_issue_name(std::string_view name);

/// Names of all folders in `content/issues` that hold an `issue.yaml`, sorted. A folder that holds
/// none is reported.
std::vector<std::string> list_issues(const Files& files, Diagnostics& diags);

/// The issues that `words` name, each once, sorted; all issues if there are no words. A word may
/// also be the path of the issue's folder, as a shell completes it. Unknown ones are reported and
/// left out.
std::vector<std::string> chosen_issues(std::span<const std::string> words, const Files& files,
                                       Diagnostics& diags);

}  // namespace kanyin
