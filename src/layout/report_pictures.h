// Pictures that are much finer than paper shows: the PDF and the web page have them smaller, but
// the archive keeps them as they are.
#pragma once

#include "diag/diagnostics.h"
#include "layout/page.h"
#include "model/issue.h"

namespace kanyin {

/// Tells of each picture once. `pages` are those of the issue.
void report_pictures(const PagedIssue& pages, const Issue& issue, Diagnostics& diags);

}  // namespace kanyin
