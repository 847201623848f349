// Where the publication is that a command is about.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "diag/diagnostics.h"

namespace kanyin {

/// The first folder from `folder`, an absolute path, upwards that holds `content/bulletin.yaml`.
/// Nothing comes back only if an error has been reported.
std::optional<std::string> find_publication(std::string_view folder, Diagnostics& diags);

}  // namespace kanyin
