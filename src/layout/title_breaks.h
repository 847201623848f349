// Divides a title into lines by sense and shape (GB/T 9704-2012, 7.3.1): between words, into the
// fewest lines, in a trapezoid or a diamond rather than an hourglass or a box.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/lexicon.h"

namespace kanyin {

/// What the lines look like together.
enum class TitleShape {
  centred,  // lines of nearly one width, each in the middle
  ragged    // full lines from the left, the last as short as it is
};

/// A longer text is no title but a mistake, and is left whole.
inline constexpr std::size_t longest_title = 200;

/// Width of a text set solid, in tenths of a cell: what `break_title` counts in.
int title_width(std::u32string_view text);

/// The lines, none wider than `room` tenths of a cell unless a single character is. Nothing is
/// lost: the lines together are the title.
std::vector<std::string> break_title(std::string_view title, int room, TitleShape shape,
                                     const Lexicon& lexicon);

}  // namespace kanyin
