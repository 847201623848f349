// A face read and shaped by HarfBuzz.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "text/font.h"

namespace kanyin {

/// Characters that a face counts as lacking although it has glyphs for them.
struct UnshownCharacters {
  std::u32string wrong;      // drawn as something else
  bool private_use = false;  // all of them: what they mean, the face and the writer never agreed on
};

/// Opens one face of a font file whose bytes outlive it; nothing if they are no font.
std::unique_ptr<Font> open_hb_font(std::string_view bytes, unsigned face_index,
                                   UnshownCharacters unshown = {});

}  // namespace kanyin
