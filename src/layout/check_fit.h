// How far an issue is over or under whole sheets of paper, for an editor who wants to save one.
#pragma once

#include "diag/diagnostics.h"
#include "model/issue.h"
#include "model/lexicon.h"
#include "style/design.h"
#include "text/font_book.h"

namespace kanyin {

/// Tells it as a hint, if the style asks for it. The pages stay as they are.
void check_fit(const Issue& issue, const Design& design, const Lexicon& lexicon,
               const FontBook& fonts, Diagnostics& diags);

}  // namespace kanyin
