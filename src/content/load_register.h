// The register of contributors: content/registers/contributors.yaml.
#pragma once

#include <string_view>

#include "diag/diagnostics.h"
#include "diag/source_map.h"
#include "model/contributor.h"

namespace kanyin {

inline constexpr std::string_view register_path = "content/registers/contributors.yaml";

/// A register that is not there is an empty one. What is wrong is reported and left out.
Register load_register(SourceMap& sources, Diagnostics& diags);

}  // namespace kanyin
