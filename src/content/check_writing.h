// How the texts of an issue are written: what an editor types for looks and the press would print
// as it stands. Each is a hint with the text mended; nothing is changed here (CLREQ 3.2 and 5, GB/T
// 15834-2011, B.3).
#pragma once

#include "diag/diagnostics.h"
#include "diag/source_map.h"
#include "model/issue.h"

namespace kanyin {

/// Tables that were not read as tables, spaces between two Han of a sentence, full-width letters
/// and figures, half-width parentheses in Chinese. Titles and quotations may hold spaces, and so
/// may the cells of a table; code is left alone.
void check_writing(const Issue& issue, const SourceMap& sources, Diagnostics& diags);

}  // namespace kanyin
