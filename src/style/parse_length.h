// Lengths as editors write them: millimetres, points, Chinese type sizes (字号), grid lines and
// ems.
#pragma once

#include <optional>
#include <string_view>

#include "geom/length.h"

namespace kanyin {

/// `37mm`, `3.5 毫米`, `12pt`, `12磅`, or a Chinese type size such as `三号` and `小四`.
std::optional<Length> parse_length(std::string_view text);

/// A decimal number in thousandths, with a unit behind it that is one of two words: `0.5 行`.
/// Without a unit the number alone is taken.
std::optional<int> parse_thousandths(std::string_view text, std::string_view unit_zh,
                                     std::string_view unit_en);

}  // namespace kanyin
