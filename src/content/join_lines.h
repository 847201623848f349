// From the pieces that a parser gives to a row of inlines as an editor means it: lines broken in
// the source joined, indents taken off, addresses linked, pieces of one style merged.
#pragma once

#include <string_view>
#include <vector>

#include "model/block.h"

namespace kanyin {

/// The text of an inline that stands for a line end in the source.
inline constexpr std::string_view soft_break = "\n";

/// Paragraphs as typed in Word: a source line that begins with wide spaces begins a new one.
std::vector<Inlines> split_at_indents(Inlines inlines);

/// Two wide characters are joined with nothing between them, others with a space. Empty if only
/// spaces are left.
Inlines joined_lines(Inlines inlines);

}  // namespace kanyin
