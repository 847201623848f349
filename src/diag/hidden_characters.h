// Characters that nobody sees and that do harm: they turn the order of digits around, break words
// for search and copying, or tell that a character was lost on the way.
#pragma once

#include "diag/diagnostics.h"
#include "diag/source_map.h"

namespace kanyin {

/// True of a text that is UTF-8 without any hidden character, as nearly all are. What is wrong with
/// another one, if anything, takes longer to say.
bool is_clearly_sound(std::string_view text);

/// Reports each such character where it first stands. False if the text holds control characters
/// that no reader of texts can be trusted with.
bool check_hidden_characters(SourceId source, const SourceMap& sources, Diagnostics& diags);

}  // namespace kanyin
