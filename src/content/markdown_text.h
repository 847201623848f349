// A Markdown text that may be a file's body or a value in a YAML file, and where it was written.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "diag/source_map.h"
#include "diag/span.h"
#include "yaml/parse.h"

namespace kanyin {

/// A text and where each byte of it stands in its source.
struct MarkdownText {
  std::string_view text;
  Span span;
  std::vector<ScalarPiece> pieces;
};

/// The part of a source, such as the body of a snippet.
MarkdownText markdown_text(Span part, const SourceMap& sources);

/// A YAML scalar; it outlives the result.
MarkdownText markdown_text(const YamlNode& scalar);

/// Where a part of the text was written.
Span span_in(const MarkdownText& text, std::size_t begin, std::size_t end);

}  // namespace kanyin
