// An outline as the shortest Type 2 charstring (Adobe Technical Note 5177). The same strokes can be
// said by several operators; which row of them takes the fewest bytes is found by weighing all.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "pdf/outline.h"

namespace kanyin {

/// `width` is written if the font's default is another; as it stands, without a nominal width.
std::string pack_charstring(const Outline& outline, std::optional<std::int32_t> width);

}  // namespace kanyin
