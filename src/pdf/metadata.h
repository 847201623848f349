// What the file says of itself: title, author and date (in the information dictionary and, alike,
// in XMP), that it keeps to PDF/A and PDF/UA-1, what its colours mean, and how its pages are
// numbered.
#pragma once

#include <string>

#include "layout/page.h"
#include "pdf/objects.h"

namespace kanyin {

/// Part of ISO 19005 that the file keeps to, at conformance level A. Only part 3 allows data to be
/// attached.
enum class PdfALevel { a2, a3 };

/// Entries of the information dictionary.
std::string info_entries(const DocumentFacts& facts);

/// The same as XMP, with the claims of conformance.
std::string xmp_packet(const DocumentFacts& facts, PdfALevel level);

/// Entries of the catalog, without those for structure and names.
std::string catalog_entries(const PagedIssue& pages, PdfALevel level, Objects& objects);

}  // namespace kanyin
