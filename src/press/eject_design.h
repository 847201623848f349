// Copies of the built-in styles and templates, for a publication that wants to change them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostics.h"

namespace kanyin {

/// Both give back the files that were made in `root`. Nothing comes back only if an error has been
/// reported; if one of the files is there already, none is made.
std::optional<std::vector<std::string>> eject_style(const std::string& root,
                                                    const std::string& name, Diagnostics& diags);
std::optional<std::vector<std::string>> eject_template(const std::string& root,
                                                       const std::string& name, Diagnostics& diags);

}  // namespace kanyin
