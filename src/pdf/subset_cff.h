// The glyphs that are used of a face with CFF outlines, as a CFF font of their own.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pdf/glyph_cache.h"
#include "pdf/used_glyphs.h"

namespace kanyin {

struct CffFace {
  FontId font{};           // in the cache
  std::string_view table;  // of the whole face
  std::string_view name;   // of the subset
  int units_per_em = 1000;
};

/// The i-th used glyph has the identifier i + 1; `widths` are in units of the face. Nothing comes
/// back if a glyph cannot be read.
std::optional<std::string> subset_cff(const CffFace& face, const UsedGlyphs& used,
                                      const std::vector<int>& widths, GlyphCache& cache);

}  // namespace kanyin
