// What must not happen to a Markdown text: that the parser is kept busy for minutes, that a line
// vanishes because it looks like a definition, that a link does harm.
#pragma once

#include <cstddef>
#include <functional>
#include <set>
#include <string>
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

/// Labels of footnotes whose text follows a full-width colon: `[^1]：…` is a paragraph.
using FootnoteLabels = std::set<std::string, std::less<>>;
FootnoteLabels mistyped_footnotes(std::string_view text);

/// Reports calls such as `[^1]` in a piece that is still text. `written` is how it stands in the
/// source, where `\[^1]` is meant to be text. Calls of `mistyped` footnotes are passed over, their
/// colons are told.
void check_footnote_marks(const Inline& piece, std::string_view written,
                          const FootnoteLabels& mistyped, Diagnostics& diags);

/// What an editor means as a picture and Markdown takes for text: full-width brackets or quotes, a
/// space in the name of the file.
struct MistypedPicture {
  std::size_t begin = 0;  // in the text
  std::size_t end = 0;
  std::string fix;
};

/// All that look like it; a picture as Markdown writes it may be among them.
std::vector<MistypedPicture> find_mistyped_pictures(std::string_view text);

void check_link(std::string_view link, Span span, Diagnostics& diags);

}  // namespace kanyin
