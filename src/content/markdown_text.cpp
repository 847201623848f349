#include "content/markdown_text.h"

#include <algorithm>

namespace kanyin {

MarkdownText markdown_text(Span part, const SourceMap& sources) {
  return {.text = sources.text(part), .span = part, .pieces = {{0, part.begin}}};
}

MarkdownText markdown_text(const YamlNode& scalar) {
  return {.text = scalar.text, .span = scalar.span, .pieces = scalar.pieces};
}

Span span_in(const MarkdownText& text, std::size_t begin, std::size_t end) {
  const auto inside = [&text](std::size_t position) {
    return std::clamp(source_position(text.pieces, position), text.span.begin, text.span.end);
  };
  const std::uint32_t from = inside(begin);
  const std::uint32_t to = end > begin ? inside(end - 1) + 1 : from;
  return {text.span.source, from, std::clamp(to, from, text.span.end)};
}

}  // namespace kanyin
