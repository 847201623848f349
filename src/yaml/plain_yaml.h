// YAML as editors write it nearly always: a key and its value on a line, lists with dashes or
// in brackets, comments. The library reads every text letter by letter through a stream; over the
// heads of a hundred snippets that takes longer than everything else that is done to make a web
// page.
#pragma once

#include <optional>

#include "diag/span.h"
#include "yaml/parse.h"

namespace kanyin {

/// The tree that `parse_yaml_in_full` gives for the same text. Nothing comes back for a text with
/// anything else in it (blocks, folded lines, escapes, references, tabs) or with a fault;
/// nothing is reported.
std::optional<YamlNode> read_plain_yaml(Span text, const SourceMap& sources);

}  // namespace kanyin
