// A face read and shaped by HarfBuzz.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "text/font.h"

namespace kanyin {

/// Opens one face of a font file whose bytes outlive it; nothing if they are no font. The face
/// counts as lacking the characters in `wrong`.
std::unique_ptr<Font> open_hb_font(std::string_view bytes, unsigned face_index,
                                   std::u32string wrong = {});

}  // namespace kanyin
