// New entries at the end of the register of contributors, marked for review. The file belongs to
// the editors: their text, order and comments stay as they are.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "diag/diagnostics.h"
#include "diag/source_map.h"

namespace kanyin {

/// The name that a credit without an entry most likely stands for: `柳湾区总` is 柳湾区总工会, and
/// 市 at the front is the place of the publication.
std::string contributor_name(std::string_view credit, std::string_view place);

/// The text of the register with an entry for each name. Nothing comes back only if an error has
/// been reported.
std::optional<std::string> add_contributors(SourceId register_file,
                                            std::span<const std::string> names,
                                            const SourceMap& sources, Diagnostics& diags);

/// A register that holds only these names.
std::string new_register(std::span<const std::string> names);

}  // namespace kanyin
