// Corrections on record whose snippets nobody has edited yet.
#pragma once

#include "diag/diagnostics.h"
#include "io/files.h"
#include "model/issue.h"

namespace kanyin {

/// A hint for each, unless the revision has been sealed. Publishing refuses what is hinted here.
void report_unmet(const Issue& issue, const Files& files, Diagnostics& diags);

}  // namespace kanyin
