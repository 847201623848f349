// What is drawn beside the glyphs of a line: strokes under and through the text, and the dots of
// emphasis. All of it is for the eye; none is copied or read aloud.
#pragma once

#include <span>
#include <vector>

#include "layout/page.h"
#include "text/set_lines.h"

namespace kanyin {

/// What a run wants.
struct Decoration {
  bool underline = false;
  bool strikethrough = false;
  bool dots = false;  // under each Han (着重号)
};

/// Strokes and dots of the runs of one line, one decoration a run. A stroke goes on over all
/// neighbouring runs that want it, whatever their faces. `han_centre` is that of the line's main
/// face, in thousandths of `size`.
std::vector<DisplayItem> line_decorations(const SetLine& line,
                                          std::span<const Decoration> decorations, Length baseline,
                                          int han_centre, Length size, const FontBook& fonts);

}  // namespace kanyin
