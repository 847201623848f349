// A snippet is a head of YAML between two `---` lines and a body of Markdown.
#pragma once

#include <optional>

#include "diag/diagnostics.h"
#include "diag/source_map.h"

namespace kanyin {

struct FrontMatter {
  Span head;
  Span body;
};

/// Nothing comes back only if an error has been reported.
std::optional<FrontMatter> split_front_matter(SourceId snippet, const SourceMap& sources,
                                              Diagnostics& diags);

}  // namespace kanyin
