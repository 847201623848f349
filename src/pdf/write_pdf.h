// Pages to the bytes of a PDF file: PDF 1.7 that keeps to PDF/A-2a (ISO 19005-2) and PDF/UA-1
// (ISO 14289-1) at once.
#pragma once

#include <string>
#include <vector>

#include "diag/diagnostics.h"
#include "layout/page.h"
#include "model/picture.h"
#include "pdf/glyph_cache.h"
#include "text/font_book.h"

namespace kanyin {

/// What a file has beside its pages.
struct PdfExtras {
  std::string attached_json{};  // the issue as data; the file then keeps to PDF/A-3a
  bool linear = false;          // its first page can be shown before the rest has come
};

/// The same input gives the same bytes. `glyphs` belongs to `fonts`. Nothing comes back only if an
/// error has been reported.
std::string write_pdf(const PagedIssue& pages, const std::vector<Picture>& pictures,
                      const FontBook& fonts, GlyphCache& glyphs, const PdfExtras& extras,
                      Diagnostics& diags);

}  // namespace kanyin
