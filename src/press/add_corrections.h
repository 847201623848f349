// 更正启事 for an issue at work: written once, beside what is there already.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "diag/diagnostics.h"
#include "diag/source_map.h"

namespace kanyin {

/// How many corrections were published since the last new issue that no issue at work tells yet.
std::size_t count_corrections(SourceMap& sources);

/// Writes `corrections.md` into the issue of the publication at `root`, which `sources` looks into.
/// What another issue at work tells is left out and reported. The path, absolute; nothing if
/// nothing is left to tell, if the issue tells it already, if it is published, or after an error:
/// all of them are reported.
std::optional<std::string> add_corrections(const std::string& root, const std::string& issue,
                                           SourceMap& sources, Diagnostics& diags);

}  // namespace kanyin
