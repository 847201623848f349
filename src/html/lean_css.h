// A style sheet without what only people who edit it need.
#pragma once

#include <string>
#include <string_view>

namespace kanyin {

/// Without comments, line ends, the spaces around braces, commas and semicolons and those behind
/// colons, where they part nothing (CSS Syntax 3, section 4). Strings, addresses and comments that
/// begin with `/*!` stay as they are, and so does what follows a string that does not end.
std::string lean_css(std::string_view css);

}  // namespace kanyin
