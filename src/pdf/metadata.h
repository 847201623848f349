// What the file says of itself: title, author and date (in the information dictionary and, alike,
// in XMP), that it keeps to PDF/A-2a and PDF/UA-1, what its colours mean, and how its pages are
// numbered.
#pragma once

#include <string>

#include "layout/page.h"
#include "pdf/objects.h"

namespace kanyin {

/// Entries of the information dictionary.
std::string info_entries(const DocumentFacts& facts);

/// The same as XMP, with the claims of conformance.
std::string xmp_packet(const DocumentFacts& facts);

/// Entries of the catalog, without those for structure and names.
std::string catalog_entries(const PagedIssue& pages, Objects& objects);

}  // namespace kanyin
