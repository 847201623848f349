// The room that each cluster takes on a line: neighbouring marks squeezed, Han-Latin gaps put in,
// and how far each of it may give when a line is justified.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "style/style_sheet.h"
#include "text/shape.h"

namespace kanyin {

/// What gives way when a line is too long, in the order of CLREQ 3.2.2. (A middle dot is set half
/// an em wide from the start and has nothing to give.)
enum class Shrink : std::uint8_t { word_space, bracket, pause, gap, stop, none };
inline constexpr std::size_t shrink_steps = 5;

/// What widens when a line is too short, in order. A gap inside what stays together widens as all
/// gaps do, but no more when every place does.
enum class Stretch : std::uint8_t { word_space, gap, bound_gap, between, none };

constexpr bool is_gap(Stretch stretch) {
  return stretch == Stretch::gap || stretch == Stretch::bound_gap;
}

constexpr bool widens_with_all(Stretch stretch) {
  return stretch != Stretch::bound_gap && stretch != Stretch::none;
}

/// One cluster on a line.
struct ClusterSpace {
  Length advance;   // with the gap after it
  Length shift;     // of its glyphs; negative where its left half is trimmed
  Length at_start;  // what falls away on the left at the start of a line
  Length at_end;    // what falls away on the right at the end of a line
  Length hanging;   // what more of it may stand outside the measure there
  Shrink shrink = Shrink::none;
  Length most_shrink;
  Stretch stretch = Stretch::none;  // of the place after it
  Length most_stretch;              // of a word space or gap, before all places widen alike
};

std::vector<ClusterSpace> spacing(std::span<const Cluster> clusters, const LineRules& rules);

}  // namespace kanyin
