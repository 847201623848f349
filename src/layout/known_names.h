// Names that a publication knows: its lines keep them whole where they can.
#pragma once

#include "model/issue.h"
#include "model/lexicon.h"
#include "text/soft_units.h"

namespace kanyin {

/// Those of its lexicon, and of the people whom the issue or the document itself names.
SoftUnits known_names(const Issue& issue, const Lexicon& lexicon);

}  // namespace kanyin
