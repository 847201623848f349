// The charset of a CFF font: which character identifier each of its glyphs has. A PDF names the
// glyphs of a CID-keyed CFF font by these, not by their place in the font (ISO 32000-1, 9.7.4.2).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace kanyin {

/// The identifiers by glyph, for the CFF table `cff`. A font that is not CID-keyed has none of its
/// own: there, the glyphs are numbered. Nothing comes back if the table is damaged.
std::optional<std::vector<std::uint16_t>> read_cff_charset(std::string_view cff);

}  // namespace kanyin
