// Plain words as Markdown that reads back as exactly these words. Only what Markdown would take for
// a mark gets a backslash, so that editors find clean text in their snippets.
#pragma once

#include <string>
#include <string_view>

namespace kanyin {

/// One paragraph: a single line without spaces at its ends.
std::string escape_markdown(std::string_view paragraph);

}  // namespace kanyin
