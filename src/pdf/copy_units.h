// A line of glyph runs, grouped so that whoever copies it gets exactly what was written. Programs
// take a gap of a tenth of an em for a space; where the layout has put a gap between Han and Latin
// or between the letters of a title, the glyphs on both sides are one unit whose words are spelled
// out.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "pdf/clusters.h"
#include "pdf/embed_font.h"

namespace kanyin {

/// A font as page operators see it.
struct PaintFont {
  std::string name;  // in the resources
  UsedGlyphs used;
  EmbeddedFont embedded;
};

/// A cluster where it stands on its line.
struct LineCluster {
  const GlyphRun* run = nullptr;
  const PaintFont* font = nullptr;
  GlyphCluster cluster;
  Length x;                   // of its pen position
  std::size_t first_use = 0;  // of its first glyph, in the font
};

struct CopyUnit {
  std::size_t first = 0;  // in the clusters of the line
  std::size_t end = 0;    // one past the last
  std::string words;      // what it says; empty if its code says so itself
};

struct CopyLine {
  std::vector<LineCluster> clusters;
  std::vector<CopyUnit> units;
};

/// `line` holds runs on one baseline, in the direction of reading, and is looked into by what comes
/// back.
CopyLine copy_units(const std::vector<const GlyphRun*>& line,
                    const std::map<FontId, PaintFont>& fonts);

}  // namespace kanyin
