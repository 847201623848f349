// New entries at the end of the register of contributors, marked for review. The file belongs to
// the editors: their text, order and comments stay as they are.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "diag/diagnostics.h"
#include "diag/source_map.h"

namespace kanyin {

struct NewContributor {
  std::string name;
  std::vector<std::string> aliases;
  friend bool operator==(const NewContributor&, const NewContributor&) = default;
};

/// `吴江市总` names 吴江市总工会 in short; any other name is taken as it is.
NewContributor contributor_for(std::string_view credit);

/// The text of the register with the entries added. Nothing comes back only if an error has been
/// reported.
std::optional<std::string> add_contributors(SourceId register_file,
                                            std::span<const NewContributor> contributors,
                                            const SourceMap& sources, Diagnostics& diags);

/// A register that holds only these entries.
std::string new_register(std::span<const NewContributor> contributors);

}  // namespace kanyin
