// The glyphs that are used of a face with CFF outlines, as a CFF font of their own.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pdf/glyph_cache.h"
#include "pdf/used_glyphs.h"

namespace kanyin {

/// Goes up when other outlines come out for the same face, so that none of an older program are
/// taken from the disk.
inline constexpr int outline_version = 1;

struct CffFace {
  FontId font{};            // in the cache
  std::string fingerprint;  // of the face; see face_fingerprint
  std::string_view table;   // of the whole face
  std::string_view name;    // of the subset
  int units_per_em = 1000;
};

/// The i-th used glyph has the identifier i + 1; `widths` are in units of the face. Nothing comes
/// back if a glyph cannot be read.
std::optional<std::string> subset_cff(const CffFace& face, const UsedGlyphs& used,
                                      const std::vector<int>& widths, GlyphCache& cache);

}  // namespace kanyin
