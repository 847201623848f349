// How official documents look, whatever the style of the bulletin: `styles/document.yaml` on one of
// its grids, with the faces of the publication, and `templates/document/page.yaml`.
#pragma once

#include <optional>

#include "diag/diagnostics.h"
#include "diag/source_map.h"
#include "style/design.h"
#include "style/document_template.h"

namespace kanyin {

struct DocumentDesign {
  Design design;  // what lines, tables and pictures are set with
  DocumentTemplate places;
};

/// `fonts` is the style whose faces are taken; `grid` the name of a grid, or empty for the first.
/// Nothing comes back only if an error has been reported.
std::optional<DocumentDesign> load_document_design(const StyleSheet& fonts, const Text& grid,
                                                   SourceMap& sources, Diagnostics& diags);

}  // namespace kanyin
