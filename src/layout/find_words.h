// On which page finished pages say something: so that a reader who holds them can be told where to
// look.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "layout/page.h"

namespace kanyin {

/// The folio on which the byte `at` of `words` stands in a text: the articles of a bulletin and the
/// texts of a document count from 0 in the order of `articles()`. Spaces and line ends do not
/// count. The page on which the text begins if it does not say these words; nothing if there is no
/// such text.
std::optional<int> folio_of_words(const PagedIssue& pages, std::size_t text, std::string_view words,
                                  std::size_t at);

}  // namespace kanyin
