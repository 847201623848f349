// What a style says of the web page; the rest of its look is in styles/screen.css.
#pragma once

#include <optional>

#include "diag/diagnostics.h"
#include "diag/source_map.h"
#include "model/text.h"

namespace kanyin {

struct WebLook {
  int picture_width = 1600;    // pixels; wider pictures are made smaller
  bool masthead_face = false;  // the page brings the face of the name
};

/// Reads the key `web` of a style that has been loaded without a fault. Nothing comes back only if
/// an error has been reported.
std::optional<WebLook> load_web_look(const Text& style, SourceMap& sources, Diagnostics& diags);

}  // namespace kanyin
