// A new publication and its snippets are full of examples. One that was forgotten must not be
// printed.
#pragma once

#include "diag/diagnostics.h"
#include "io/files.h"
#include "model/issue.h"

namespace kanyin {

/// Reports titles, paragraphs and names of staff that stand as the starters wrote them.
void check_starter_text(const Issue& issue, const Files& files, Diagnostics& diags);

/// Reports a name that begins as those of a new publication do: 某某市总工会.
void report_stand_in(const Text& name, Diagnostics& diags);

}  // namespace kanyin
