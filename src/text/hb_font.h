// A face read and shaped by HarfBuzz.
#pragma once

#include <memory>
#include <string_view>

#include "text/font.h"

namespace kanyin {

/// Opens one face of a font file whose bytes outlive it; nothing if they are no font.
std::unique_ptr<Font> open_hb_font(std::string_view bytes, unsigned face_index);

}  // namespace kanyin
