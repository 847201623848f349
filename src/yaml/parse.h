// YAML as a tree in which every node knows where it was written. Values stay text: what is a number
// or a date is decided by whoever asks for one, so that `no`, `1.0` and `2012-02-29` arrive as the
// editor wrote them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "diag/diagnostics.h"
#include "diag/source_map.h"

namespace kanyin {

enum class YamlKind { null, scalar, sequence, map };

/// From `text_begin` on, the bytes of a scalar's text stand one by one from `source_begin` on in
/// the source. Folded lines, indentation and escapes make a scalar consist of several pieces.
struct ScalarPiece {
  std::uint32_t text_begin = 0;
  std::uint32_t source_begin = 0;
};

struct YamlEntry;

struct YamlNode {
  YamlKind kind = YamlKind::null;
  std::string text{};   // of a scalar
  bool quoted = false;  // in quotes, or a block (| or >)
  std::vector<ScalarPiece> pieces{};
  std::vector<YamlNode> items{};   // of a sequence
  std::vector<YamlEntry> entries;  // of a map, in the order of the file
  Span span;                       // quotes and brackets included
};

struct YamlEntry {
  YamlNode key;
  YamlNode value;
};

/// The place in the source of a byte of a text that consists of `pieces`; 0 if there are none.
std::uint32_t source_position(std::span<const ScalarPiece> pieces, std::size_t text_position);

/// Where a part of a scalar's text was written.
Span source_span(const YamlNode& scalar, std::size_t begin, std::size_t end);

/// Reads the YAML in `text`, which may be a part of its source, such as the head of a snippet. A
/// text without content is a null node. Nothing comes back only if an error has been reported.
std::optional<YamlNode> parse_yaml(Span text, const SourceMap& sources, Diagnostics& diags);

/// The same without the short way for plain texts.
std::optional<YamlNode> parse_yaml_in_full(Span text, const SourceMap& sources, Diagnostics& diags);

}  // namespace kanyin
