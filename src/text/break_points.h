// Where a line may end: the bans of Chinese setting at line starts and line ends, and what must
// stay together (doubled marks, numbers, words).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "style/style_sheet.h"
#include "text/shape.h"
#include "text/soft_units.h"

namespace kanyin {

/// The end of a line after a cluster.
enum class Break : std::uint8_t {
  none,  // only if nothing else is left
  allowed,
  inside_name,   // in a name or a term: only if the line would suffer otherwise
  after_number,  // between a number and its unit or two numbers: only in great need
  inside_word,   // after a hyphen, or in an address after / . - _
  stacked,       // before the third of three closing marks, if they are wider than a line
  emergency      // inside a word or number, if it is longer than a line
};

/// One for each cluster: may the line end after it? After the last one it may.
std::vector<Break> break_points(std::span<const Cluster> clusters, const LineRules& rules,
                                const SoftUnits& units = {});

}  // namespace kanyin
