// Markdown without any marks: sentences, line ends and empty lines, as most of a bulletin is. The
// bytes of such a text tell where its paragraphs are; over the articles of an issue the library
// would take longer for them than everything else that is done to make a web page.
#pragma once

#include <optional>
#include <vector>

#include "content/markdown_text.h"
#include "model/block.h"

namespace kanyin {

/// The blocks that `parse_markdown_in_full` gives for the same text. Nothing comes back for a text
/// with anything in it that could mean more than itself; nothing is reported.
std::optional<std::vector<Block>> read_plain_markdown(const MarkdownText& text);

}  // namespace kanyin
