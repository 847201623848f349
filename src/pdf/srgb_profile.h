// The sRGB colour space as an ICC profile, which tells an archive what the colours of a PDF mean.
#pragma once

#include <string>

namespace kanyin {

/// A display profile of ICC version 4 (ISO 15076-1): three primaries and one curve.
std::string srgb_profile();

}  // namespace kanyin
