// The outline that a Type 2 charstring draws (Adobe Technical Note 5177). Hints are left out: what
// is printed needs none, and they take a tenth of the bytes.
#pragma once

#include <optional>
#include <string_view>

#include "pdf/cff_table.h"
#include "pdf/outline.h"

namespace kanyin {

/// Coordinates are rounded to whole units. Nothing comes back if the charstring is damaged, or if
/// it calculates, which no face for text does.
std::optional<Outline> read_charstring(std::string_view charstring, CffSubroutines subroutines);

}  // namespace kanyin
