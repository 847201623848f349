// A new official document: an issue of its own, with a text to be written.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diag/diagnostics.h"
#include "diag/source_map.h"
#include "model/date.h"

namespace kanyin {

/// Makes `issue.yaml` and `body.md` of a document in the publication at `root`, which `sources`
/// looks into; the organ and who prints it are those of the publication. Gives back their paths,
/// absolute. Nothing comes back only if an error has been reported.
std::optional<std::vector<std::string>> new_document(const std::string& root, const std::string& id,
                                                     Date date, SourceMap& sources,
                                                     Diagnostics& diags);

}  // namespace kanyin
