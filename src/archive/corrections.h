// The corrections of an issue, as the file beside its snippets keeps them: those of revisions that
// are sealed, and those of the one at work.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "diag/diagnostics.h"
#include "diag/source_map.h"
#include "model/revision.h"

namespace kanyin {

/// Reads `corrections.yaml`. Nothing comes back only if an error has been reported.
std::optional<std::vector<Correction>> load_corrections(std::string_view path, SourceMap& sources,
                                                        Diagnostics& diags);

/// The revision that these corrections make: the highest they name, 1 if there are none.
int corrected_revision(const std::vector<Correction>& corrections);

}  // namespace kanyin
