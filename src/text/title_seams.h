// Where the sense of a title allows it to be divided, and how willingly: between subject and
// predicate gladly, between a verb and its object less so, inside a word or a name never.
#pragma once

#include <string_view>
#include <vector>

#include "model/lexicon.h"

namespace kanyin {

/// From this on a place is worse than one more line.
inline constexpr int never_divided = 2600;

/// Up to this a reader does not stumble over the place.
inline constexpr int well_divided = 300;

/// One for each character: what it costs to divide the title before it. The first is
/// `never_divided`.
std::vector<int> title_seams(std::u32string_view title, const Lexicon& lexicon);

}  // namespace kanyin
