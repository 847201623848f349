// Titles that take more lines than a reader takes in at a glance.
#pragma once

#include "diag/diagnostics.h"
#include "model/issue.h"
#include "model/lexicon.h"
#include "style/design.h"
#include "text/font_book.h"

namespace kanyin {

/// Hints at titles that are divided into more than two lines though their editors wrote one. Says
/// nothing of styles with several columns, in which three lines are usual.
void check_titles(const Issue& issue, const Design& design, const Lexicon& lexicon,
                  const FontBook& fonts, Diagnostics& diags);

}  // namespace kanyin
