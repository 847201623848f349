// The sheet that a page is printed on: paper around it for what bleeds and for the crop marks, and
// margins that are exchanged on the back.
#pragma once

#include "layout/page.h"
#include "style/style_sheet.h"

namespace kanyin {

/// How far the sheet reaches beyond the page on each side.
Length outset(const PageLook& look);

/// How far everything on this page stands to the right of where it stands on odd pages.
Length mirror_shift(const PageLook& look, int folio);

/// Makes the sheet larger than the page and tells where it is cut, with crop marks if the style
/// wants them. Items that are added count from the corner of the sheet.
void add_print_boxes(Page& page, const PageLook& look);

}  // namespace kanyin
