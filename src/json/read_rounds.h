// What the JSON of a corrected issue says of its corrections.
#pragma once

#include <nlohmann/json.hpp>
#include <vector>

#include "model/revision.h"

namespace kanyin {

/// The rounds of a corrected issue, oldest first; none for any other JSON.
std::vector<CorrectionRound> read_rounds(const nlohmann::json& issue);

}  // namespace kanyin
