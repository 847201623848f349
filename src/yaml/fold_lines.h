// YAML puts a space where a text goes on in the next line. Between Chinese characters there is
// none: a space there would be printed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "yaml/parse.h"

namespace kanyin {

/// Whether a line that ends with `before` goes on with `after` without a space between.
bool joins_without_space(char32_t before, char32_t after);

/// Takes out of `text` the spaces that stand for line ends in `source` between Chinese characters;
/// `pieces` tell where the text stands there.
void close_folds(std::string& text, std::vector<ScalarPiece>& pieces, std::string_view source);

}  // namespace kanyin
