// The fonts that pages are set in, by name and fingerprint: fonts are not sealed, but whether the
// same ones are there is known.
#pragma once

#include <string>
#include <vector>

#include "archive/manifest.h"
#include "layout/page.h"
#include "text/font_book.h"

namespace kanyin {

/// Family and file of each face, in order.
std::vector<std::string> font_names(const PagedIssue& pages, const FontBook& fonts);

/// The same with the fingerprints of the files, each of which is read for it.
std::vector<ListedFont> sealed_fonts(const PagedIssue& pages, const FontBook& fonts);

}  // namespace kanyin
