// A page template from its file.
#pragma once

#include <optional>

#include "diag/diagnostics.h"
#include "diag/source_map.h"
#include "style/page_template.h"

namespace kanyin {

/// Reads `templates/<name>/page.yaml`. Nothing comes back only if an error has been reported.
std::optional<PageTemplate> load_template(const Text& name, SourceMap& sources, Diagnostics& diags);

}  // namespace kanyin
