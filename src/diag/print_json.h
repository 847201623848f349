// Diagnostics for programs: one JSON object a line.
#pragma once

#include <string>

#include "diag/diagnostics.h"
#include "diag/source_map.h"

namespace kanyin {

/// Sorted by place. A diagnostic of no file has an empty path and zeros for its place.
std::string print_json(const Diagnostics& diags, const SourceMap& sources, Language language);

}  // namespace kanyin
