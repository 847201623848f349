// A font file packed for the web: WOFF2 (W3C, 2018) with its tables as they are. For the few
// characters of a masthead the rearranged outlines of the full format would save next to nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kanyin {

/// Nothing comes back if the bytes are no font file.
std::optional<std::string> pack_woff2(std::string_view font_file);

}  // namespace kanyin
