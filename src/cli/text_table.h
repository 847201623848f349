// Columns on a terminal: a Han character takes two cells, so padding counts cells, not bytes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kanyin {

/// How many cells a text takes.
std::size_t text_width(std::string_view text);

/// Rows with their columns aligned, two spaces between, each row ended by LF. The last column is
/// not padded.
std::string text_table(const std::vector<std::vector<std::string>>& rows,
                       std::string_view indent = "");

}  // namespace kanyin
