// Which faces the web page of an issue brings along: those of its name.
#pragma once

#include <string>

#include "diag/diagnostics.h"
#include "model/issue.h"
#include "style/design.h"
#include "text/font_book.h"

namespace kanyin {

/// Style rules for the head of the page, before all others. `design` is what the issue is printed
/// with; the name is that of the bulletin, or the mark of a document.
std::string web_faces(const Issue& issue, const Design& design, const FontBook& fonts,
                      Diagnostics& diags);

}  // namespace kanyin
