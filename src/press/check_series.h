// Does an issue follow the ones that were published before it, and a correction the printing
// before?
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "archive/ledger.h"
#include "diag/diagnostics.h"
#include "model/issue.h"

namespace kanyin {

/// The names of the checks, as `--allow` takes them.
inline constexpr std::string_view series_checks[] = {"number", "running-number", "date", "clock",
                                                     "unchanged"};

/// Reports what does not follow, but for the checks in `allowed`; gives back the names of those
/// that were passed over. `time` is that of the line to be added to the ledger.
std::vector<std::string> check_series(const Issue& issue, const Ledger& ledger,
                                      std::string_view time, const std::set<std::string>& allowed,
                                      Diagnostics& diags);

}  // namespace kanyin
