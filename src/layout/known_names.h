// Names that a publication knows: its lines keep them whole where they can.
#pragma once

#include "model/issue.h"
#include "model/lexicon.h"
#include "text/soft_units.h"

namespace kanyin {

/// Those of its lexicon, of the people and receivers whom the issue or the document itself names,
/// and names with a reading above them, of which the surname stands before it.
SoftUnits known_names(const Issue& issue, const Lexicon& lexicon);

}  // namespace kanyin
