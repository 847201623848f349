// Columns of numbers in a table: which they are, and where their digits meet.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kanyin {

/// Whether all cells that are filled hold a number, with at least two of them: digits with commas,
/// a decimal point, a sign before, % or ‰ behind. A dash stands for a number that is missing.
bool is_number_column(const std::vector<std::string>& cells);

/// Where in a number stands what is to be right of the line on which all units digits end: at the
/// decimal point, or at the sign behind; the length of the text if it ends with a digit.
std::size_t number_tail(std::string_view number);

}  // namespace kanyin
