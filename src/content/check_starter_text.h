// A new publication and its snippets are full of examples. One that was forgotten must not be
// printed.
#pragma once

#include "diag/diagnostics.h"
#include "io/files.h"
#include "model/issue.h"

namespace kanyin {

/// The titles, heads and paragraphs that the starters of snippets and documents write.
StarterTexts load_starter_texts(const Files& files);

/// Reports titles, paragraphs and names of staff that stand as the starters wrote them.
void check_starter_text(const Issue& issue, const StarterTexts& texts, Diagnostics& diags);

/// Reports a name that begins as those of a new publication do: 某某市总工会.
void report_stand_in(const Text& name, Diagnostics& diags);

}  // namespace kanyin
