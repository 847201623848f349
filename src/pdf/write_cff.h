// A bare CFF font (Adobe Technical Note 5176), keyed by character identifiers and as small as it
// can be: no names, no hints, one private dictionary.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace kanyin {

/// `charstrings[i]` is the glyph with the identifier i + 1; they call no subroutines. Glyphs that
/// give no width are `units_per_em` wide.
std::string write_cff(std::string_view name, int units_per_em,
                      std::span<const std::string_view> charstrings);

}  // namespace kanyin
