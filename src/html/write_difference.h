// What changed between two revisions as one web page: side by side, and below that within the
// running text.
#pragma once

#include <string>

#include "archive/compare_issues.h"

namespace kanyin {

/// `before` and `after` are the names of the revisions.
std::string write_difference(const IssueDifference& difference, const std::string& before,
                             const std::string& after);

}  // namespace kanyin
