// The faces of the masthead, brought along in the page so that the name looks as printed.
#pragma once

#include <string>
#include <string_view>

#include "diag/diagnostics.h"
#include "style/style_sheet.h"
#include "text/font_book.h"

namespace kanyin {

/// Style rules that hold the characters of `name` as one family, "Bulletin Masthead"; each of them
/// comes from the face that shows it on paper. A face that cannot be packed is reported and the
/// reader's own stands in.
std::string masthead_faces(std::string_view name, FontRole role, const FontBook& fonts,
                           Diagnostics& diags);

}  // namespace kanyin
