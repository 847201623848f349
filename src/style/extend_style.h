// A style that says only what is different from another one.
#pragma once

#include <optional>

#include "diag/diagnostics.h"
#include "diag/source_map.h"
#include "model/text.h"
#include "yaml/parse.h"

namespace kanyin {

/// Reads `styles/<name>.yaml`, with what it takes from the style that it extends: key by key, and
/// again inside of each key that has keys of its own; lists are taken whole. Nothing comes back
/// only if an error has been reported.
std::optional<YamlNode> read_style_file(const Text& name, SourceMap& sources, Diagnostics& diags);

}  // namespace kanyin
