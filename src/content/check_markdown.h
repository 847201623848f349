// What must not happen to a Markdown text: that the parser is kept busy for minutes, that a line
// vanishes because it looks like a definition, that a link does harm.
#pragma once

#include <string_view>
#include <vector>

#include "content/markdown_text.h"
#include "diag/diagnostics.h"
#include "model/block.h"

namespace kanyin {

/// False, after a fault, if the parser would take time that grows with the square of the text.
bool check_size(const MarkdownText& text, Diagnostics& diags);

/// Reports the footnotes and link definitions that would not be printed. `printed` are those that
/// will be.
void check_definitions(const MarkdownText& text, const std::vector<Footnote>& printed,
                       Diagnostics& diags);

/// Reports calls such as `[^1]` that are still text.
void check_footnote_marks(const Inlines& inlines, Diagnostics& diags);

void check_link(std::string_view link, Span span, Diagnostics& diags);

}  // namespace kanyin
