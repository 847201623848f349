// Composing what was sealed once more: do the same snippets still give the same bytes?
#pragma once

#include <string>

#include "archive/ledger.h"
#include "diag/diagnostics.h"
#include "text/font_folders.h"

namespace kanyin {

/// Reports every output that would be another now, and what may be the reason: other fonts, another
/// version of the program.
void rebuild_issue(const std::string& root, const LedgerEntry& entry, const FontFolders& fonts,
                   Diagnostics& diags);

}  // namespace kanyin
