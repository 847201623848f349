// Finished pages looked over once more, as a proofreader would: can all of it be read, by the eye
// and by the ear, and is all of it on the paper?
#pragma once

#include "diag/diagnostics.h"
#include "layout/page.h"

namespace kanyin {

/// Reports text too pale for its ground, text beyond the edge of the paper, and pictures without a
/// description.
void check_pages(const PagedIssue& issue, Diagnostics& diags);

}  // namespace kanyin
