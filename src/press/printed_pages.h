// The pages that a correction names are those of the printing before, since that is what its
// readers hold. It is composed again from what was sealed of it.
#pragma once

#include "diag/diagnostics.h"
#include "io/files.h"
#include "press/apply_corrections.h"
#include "text/font_folders.h"

namespace kanyin {

/// Writes into each change of a correction the folio on which the changed words stood, or on which
/// the article began if they are not to be found. An issue without corrections stays as it is, and
/// so do changes of what stands around the articles. Reports printings that cannot be composed as
/// they were.
void note_printed_pages(CheckedIssue& checked, const FontFolders& fonts, const Files& files,
                        Diagnostics& diags);

/// Of what was found while a printing was composed again, what concerns the pages of those before.
void hand_on_printings(const Diagnostics& found, Span place, Diagnostics& diags);

}  // namespace kanyin
