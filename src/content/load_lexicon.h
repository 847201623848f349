// The words that titles are divided between: the built-in list, the publication's own, and the
// names of its registers.
#pragma once

#include <string_view>

#include "diag/diagnostics.h"
#include "diag/source_map.h"
#include "model/lexicon.h"
#include "model/publication.h"

namespace kanyin {

/// The list that comes with the program: words in sections, separated by spaces.
inline constexpr std::string_view built_in_words_path = "styles/words.txt";

/// What a publication adds to it.
inline constexpr std::string_view words_path = "content/registers/words.yaml";

/// A list that is not there is an empty one. What is wrong is reported and left out.
Lexicon load_lexicon(const Publication& publication, SourceMap& sources, Diagnostics& diags);

}  // namespace kanyin
