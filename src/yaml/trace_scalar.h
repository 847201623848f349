// Where the text of a scalar stands in its source. yaml-cpp tells only where a scalar begins, and
// folding, indentation and escapes make its text differ from what was written.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "yaml/parse.h"

namespace kanyin {

struct Trace {
  std::vector<ScalarPiece> pieces;
  std::size_t end = 0;  // one past the last byte of the scalar, its closing quote included
  bool closed = true;   // false if the closing quote is missing
};

/// Walks along `source` from `begin`, the first byte of the content, and `text`, which yaml-cpp
/// made of it. `quote` is the mark around the scalar, or 0.
Trace trace_scalar(std::string_view source, std::size_t begin, std::string_view text, char quote);

}  // namespace kanyin
