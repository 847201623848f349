// Pages to the bytes of a PDF file: PDF 1.7 that keeps to PDF/A-2a (ISO 19005-2) and PDF/UA-1
// (ISO 14289-1) at once.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostics.h"
#include "layout/page.h"
#include "model/picture.h"
#include "pdf/glyph_cache.h"
#include "pdf/packed_streams.h"
#include "text/font_book.h"

namespace kanyin {

/// What is used again from one file to the next.
struct PdfMemory {
  GlyphCache& glyphs;                // of the same fonts
  PackedStreams* streams = nullptr;  // null where each file is of another issue
};

/// The same input gives the same bytes. Where `attached_json` holds the issue as data, it is put
/// into the file, which then keeps to PDF/A-3a (ISO 19005-3). Nothing comes back only if an error
/// has been reported.
std::string write_pdf(const PagedIssue& pages, const std::vector<Picture>& pictures,
                      const FontBook& fonts, const PdfMemory& memory,
                      std::string_view attached_json, Diagnostics& diags);

}  // namespace kanyin
