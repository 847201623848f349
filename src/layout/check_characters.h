// Before anything is laid out: is there a face for every character of the issue?
#pragma once

#include "diag/diagnostics.h"
#include "diag/source_map.h"
#include "model/issue.h"
#include "style/design.h"
#include "text/font_book.h"

namespace kanyin {

/// Reports each character that no face of its role can show, at its place.
void check_characters(const Issue& issue, const Design& design, const FontBook& fonts,
                      const SourceMap& sources, Diagnostics& diags);

}  // namespace kanyin
