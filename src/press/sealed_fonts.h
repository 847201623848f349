// The fonts that pages are set in, by name and fingerprint: fonts are not sealed, but whether the
// same ones are there is known.
#pragma once

#include <vector>

#include "archive/manifest.h"
#include "layout/page.h"
#include "text/font_book.h"

namespace kanyin {

/// Each file once, by name.
std::vector<ListedFont> sealed_fonts(const PagedIssue& pages, const FontBook& fonts);

}  // namespace kanyin
