// What all issues share: content/bulletin.yaml with the registers beside it.
#pragma once

#include <optional>
#include <string_view>

#include "diag/diagnostics.h"
#include "diag/source_map.h"
#include "model/publication.h"

namespace kanyin {

inline constexpr std::string_view bulletin_path = "content/bulletin.yaml";

/// Reads the publication that the files of `sources` were opened on. Nothing comes back only if an
/// error has been reported.
std::optional<Publication> load_publication(SourceMap& sources, Diagnostics& diags);

/// The list of this name; null, after a fault, if there is none.
const DistributionList* find_distribution(const Text& name, const Publication& publication,
                                          Diagnostics& diags);

}  // namespace kanyin
