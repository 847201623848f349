// A correction on record promises its readers that its article was put right. Was it touched at
// all?
#pragma once

#include <vector>

#include "archive/compare_issues.h"
#include "model/issue.h"
#include "model/revision.h"

namespace kanyin {

/// Those of a round that name an article in which nothing changed. A withdrawal is a change by
/// itself, and what names no article is met by any change.
std::vector<Correction> unmet_corrections(const std::vector<Correction>& corrections,
                                          const IssueDifference& difference, const Issue& before,
                                          const Issue& after);

}  // namespace kanyin
