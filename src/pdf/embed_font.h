// One face in the PDF: the glyphs that are used, their widths, and what they say when text is
// copied. Faces with CFF outlines become a bare CFF font, faces with TrueType outlines a font file
// with a table from codes to glyphs.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "diag/diagnostics.h"
#include "pdf/glyph_cache.h"
#include "pdf/objects.h"
#include "pdf/used_glyphs.h"
#include "text/font_book.h"

namespace kanyin {

/// How a used glyph is shown.
struct GlyphCode {
  std::uint16_t code = 0;
  int width = 0;           // thousandths of the em
  bool says_text = false;  // copying the code alone gives exactly the text of the used glyph
};

struct EmbeddedFont {
  ObjectId font = ObjectId::none;
  std::vector<GlyphCode> codes;  // one for each of UsedGlyphs::all()
};

/// Nothing comes back only if an error has been reported.
std::optional<EmbeddedFont> embed_font(const UsedGlyphs& used, FontId font, const FontBook& fonts,
                                       GlyphCache& cache, Objects& objects, Diagnostics& diags);

}  // namespace kanyin
