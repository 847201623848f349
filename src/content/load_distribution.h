// The distribution lists: content/registers/distribution.yaml, and receivers wherever they stand.
#pragma once

#include <string_view>
#include <vector>

#include "diag/diagnostics.h"
#include "diag/source_map.h"
#include "model/distribution.h"
#include "yaml/parse.h"

namespace kanyin {

inline constexpr std::string_view distribution_path = "content/registers/distribution.yaml";

/// A file that is not there holds no lists. What is wrong is reported and left out.
std::vector<DistributionList> load_distribution(SourceMap& sources, Diagnostics& diags);

/// Groups, or receivers without groups, or a single receiver.
std::vector<ReceiverGroup> read_groups(const YamlNode& node, Diagnostics& diags);

std::vector<Receiver> read_receivers(const YamlNode& node, Diagnostics& diags);

}  // namespace kanyin
