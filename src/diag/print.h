// A diagnostic for people: place, line of text, caret under the cell that is meant, and the fix.
#pragma once

#include <string>

#include "diag/diagnostics.h"
#include "diag/source_map.h"

namespace kanyin {

enum class Coloring { none, ansi };

/// One diagnostic as `path:line:col: error[C002]: message` with its lines, each ended by LF.
std::string print(const Diagnostic& diagnostic, const SourceMap& sources, Language language,
                  Coloring coloring = Coloring::none);

/// All of them sorted by place.
std::string print(const Diagnostics& diags, const SourceMap& sources, Language language,
                  Coloring coloring = Coloring::none);

/// `error`, `warning` or `hint`.
std::string_view level_name(Severity severity);

/// How many terminal cells a character takes: 2 for East Asian wide ones, 0 for combining marks.
int cell_width(char32_t code_point);

}  // namespace kanyin
