// Whether words can be read on what is behind them (WCAG 2.2, 1.4.3).
#pragma once

#include "geom/color.h"

namespace kanyin {

/// Small text needs so much, in hundredths.
inline constexpr int least_contrast = 450;

/// The contrast ratio in hundredths: 100 for one colour, 2100 for black on white.
int contrast(Color a, Color b);

}  // namespace kanyin
