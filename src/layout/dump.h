// Pages as text, one display item a line: for golden tests and for people who want to know where
// something stands.
#pragma once

#include <string>

#include "layout/page.h"
#include "text/font_book.h"

namespace kanyin {

/// `text x y size family "words" advances` and the like, in points with three places.
std::string dump(const PagedIssue& pages, const FontBook& fonts);

}  // namespace kanyin
