// How well one colour is told from another.
#pragma once

#include "geom/color.h"

namespace kanyin {

/// The contrast ratio of WCAG 2.2, from 100 (none) to 2100 (black on white). Text wants 450, large
/// text 300.
int contrast_hundredths(Color a, Color b);

}  // namespace kanyin
