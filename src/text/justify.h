// Spreads what a line has too little or too much over its places, in the order of CLREQ 3.2.2, to
// the exact measure.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "text/line_sums.h"

namespace kanyin {

/// Where a cluster stands in a finished line.
struct Placed {
  Length advance;
  Length shift;  // of its glyphs
};

/// The clusters of one line. Without a width, or if nothing in it can give, they keep their natural
/// room.
std::vector<Placed> justify(LineRange line, std::span<const ClusterSpace> spaces,
                            const LineSums& sums, std::optional<Length> width);

}  // namespace kanyin
