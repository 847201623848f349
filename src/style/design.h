// A style sheet and a page template that have been checked against each other: how an issue looks
// and where its parts stand.
#pragma once

#include <optional>

#include "diag/diagnostics.h"
#include "diag/source_map.h"
#include "style/page_template.h"
#include "style/style_sheet.h"

namespace kanyin {

struct Design {
  StyleSheet style;
  PageTemplate page_template;
};

/// Reads `styles/<style>.yaml` and `templates/<page_template>/page.yaml`; the names carry the place
/// where the publication chooses them. Nothing comes back only if an error has been reported.
std::optional<Design> load_design(const Text& style, const Text& page_template, SourceMap& sources,
                                  Diagnostics& diags);

/// The paragraph style of this name, which every design has.
const ParagraphStyle& paragraph_style(const StyleSheet& style, std::string_view name);

}  // namespace kanyin
