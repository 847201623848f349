// A footnote that finds no room at the foot of its page goes on at the foot of the next one, below
// a rule of its own, with two lines at least on either.
#pragma once

#include <vector>

#include "layout/break_pages.h"

namespace kanyin {

/// A note made of these lines, between which it may be divided.
FootnoteBlock footnote_of(std::vector<Strip> lines);

/// The same flow with footnotes divided that are higher than a third of a page, or that would leave
/// a page more than two lines short. What is carried over is called by the strip that opens the
/// next column, or by an empty one behind the last.
Flow carry_footnotes(Flow flow, const PageRoom& room);

}  // namespace kanyin
