// Characters that nobody sees and that do harm: they turn the order of digits around, break words
// for search and copying, tell that a character was lost on the way, or are seen only where some
// font is. A quick look at a text says whether there can be any.
#pragma once

#include "diag/diagnostics.h"
#include "diag/source_map.h"

namespace kanyin {

/// What a quick look at a text tells; where it tells nothing, a longer one may.
struct Glance {
  /// UTF-8 without any hidden character, as nearly all texts are.
  bool is_sound = true;

  /// Sound, and without what slips of writing are made of (content/check_writing): wide and
  /// no-break spaces, full-width letters and bars, and escapes and references that may stand for
  /// them.
  bool is_plain = true;
};
Glance glance_at(std::string_view text);

/// Reports each such character where it first stands. False if the text holds control characters
/// that no reader of texts can be trusted with.
bool check_hidden_characters(SourceId source, const SourceMap& sources, Diagnostics& diags);

}  // namespace kanyin
