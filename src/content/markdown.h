// Markdown to blocks: GitHub's flavour with tables, strikethrough and footnotes. Raw HTML is text.
// Lines that are broken in the source are joined as Chinese is written, without spaces.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "content/markdown_text.h"
#include "content/picture_shelf.h"
#include "diag/diagnostics.h"
#include "model/block.h"

namespace kanyin {

struct Markdown {
  std::vector<Block> blocks;
  std::vector<Footnote> footnotes;  // in the order in which they are called first
};

/// `folder` is where relative picture paths count from; `first_footnote` is the number that the
/// first footnote of this text gets in its article.
Markdown parse_markdown(const MarkdownText& text, std::string_view folder,
                        std::size_t first_footnote, PictureShelf& pictures, Diagnostics& diags);

/// The same without the short way for plain texts.
Markdown parse_markdown_in_full(const MarkdownText& text, std::string_view folder,
                                std::size_t first_footnote, PictureShelf& pictures,
                                Diagnostics& diags);

}  // namespace kanyin
