// Characters that nobody sees and that do harm: they turn the order of digits around, break words
// for search and copying, or tell that a character was lost on the way.
#pragma once

#include "diag/diagnostics.h"
#include "diag/source_map.h"

namespace kanyin {

/// Reports each such character where it first stands. False if the text holds control characters
/// that no reader of texts can be trusted with.
bool check_hidden_characters(SourceId source, const SourceMap& sources, Diagnostics& diags);

}  // namespace kanyin
