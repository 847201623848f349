// A footnote longer than the foot of a page goes on at the foot of the next one, below a rule of
// its own.
#pragma once

#include "layout/break_pages.h"

namespace kanyin {

/// The same flow with no footnote that has a rest: it is called by the strip that opens the next
/// column, or by an empty one behind the last.
Flow carry_footnotes(Flow flow, const PageRoom& room);

}  // namespace kanyin
