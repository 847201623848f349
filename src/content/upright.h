// Photographs from phones lie on their side and say so in their Exif data. Browsers turn them by
// themselves; paper needs pixels that stand upright.
#pragma once

#include <string_view>

#include "model/picture.h"

namespace kanyin {

/// The orientation that a JPEG file names (Exif 2.32, tag 0112), 1 to 8; 1 if it names none.
int exif_orientation(std::string_view jpeg);

/// Turns and mirrors the pixels of a picture of this orientation so that it stands upright. The
/// picture has pixels and no alpha.
void turn_upright(Picture& picture, int orientation);

}  // namespace kanyin
