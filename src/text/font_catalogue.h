// Which files a family may be in: `styles/fonts.yaml`.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "diag/diagnostics.h"
#include "diag/source_map.h"

namespace kanyin {

struct ListedFamily {
  std::vector<std::string> files;  // names, likeliest first
  std::u32string wrong;            // characters that the face draws as something else
};

using FontCatalogue = std::map<std::string, ListedFamily, std::less<>>;

/// Nothing comes back only if an error has been reported.
std::optional<FontCatalogue> load_font_catalogue(SourceMap& sources, Diagnostics& diags);

}  // namespace kanyin
