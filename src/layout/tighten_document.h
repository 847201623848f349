// 落款: a signature that finds no room on the page of the text may not stand alone on the next one.
// The standard has the lines moved closer together (GB/T 9704-2012, 7.3.5.5), and the mark of a
// joint document, whose size it leaves to the organs, gives way with them.
#pragma once

#include "style/document_design.h"

namespace kanyin {

/// The steps from the usual page to the tightest.
inline constexpr int tightest_step = 12;

/// The design with its lines closer together, by so many of the steps. At the last one the pitch is
/// one and a half characters, or a title's lines would touch, and a joint mark is set in 一号.
DocumentDesign tightened(const DocumentDesign& design, int step);

}  // namespace kanyin
