// Has this been imported before? A text that some snippet of the publication holds already,
// whatever its name, its head and its issue.
#pragma once

#include <span>

#include "diag/diagnostics.h"
#include "io/files.h"
#include "press/import_issue.h"

namespace kanyin {

/// Reports how many of the planned snippets hold a text that is there already, with the first of
/// them.
void report_known_texts(std::span<const PlannedFile> planned, const Files& files,
                        Diagnostics& diags);

}  // namespace kanyin
