// 均排: names of two characters are spread to the width of longer ones where names stand below each
// other, so that all begin and end on one edge.
#pragma once

#include <vector>

#include "model/block.h"
#include "model/lexicon.h"
#include "text/text_piece.h"

namespace kanyin {

/// How many characters the names of each column are wide; 0 for a column that holds something else.
/// Names are cells of two to four Han that begin with a surname, some of them of two.
std::vector<int> name_columns(const Table& table, const Lexicon& lexicon);

/// Puts white between the characters of a name until it is `characters` wide.
void spread_name(TextPiece& piece, int characters);

}  // namespace kanyin
