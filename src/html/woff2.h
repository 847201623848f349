// A font file packed for the web (WOFF2). The only place that knows the library for it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kanyin {

/// Nothing comes back if the bytes are no font file.
std::optional<std::string> pack_woff2(std::string_view font_file);

}  // namespace kanyin
