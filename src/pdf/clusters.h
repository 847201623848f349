// Glyph runs cut into clusters: the smallest rows of glyphs of which it is known what they say.
// Most are one glyph for one character; a ligature is one for several, a mark on a letter may be
// two for one.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "layout/page.h"

namespace kanyin {

struct GlyphCluster {
  std::size_t first = 0;  // in the glyphs of the run
  std::size_t end = 0;    // one past the last
  std::string_view text;  // in the text of the run
};

/// In the order of the glyphs. Together they say the whole text of the run. Glyphs that were shaped
/// together share the characters out among them as long as there are enough, since programs that
/// copy text put them together again.
std::vector<GlyphCluster> clusters_of(const GlyphRun& run);

}  // namespace kanyin
