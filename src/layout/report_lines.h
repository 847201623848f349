// Tells the editor of lines that no setting could make good, and of a signature for which no
// setting found room beside the text.
#pragma once

#include "diag/diagnostics.h"
#include "diag/source_map.h"
#include "layout/page.h"

namespace kanyin {

void report_lines(const PagedIssue& pages, const SourceMap& sources, Diagnostics& diags);

}  // namespace kanyin
