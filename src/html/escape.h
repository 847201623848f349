// Text as HTML. What people wrote is never markup.
#pragma once

#include <string>
#include <string_view>

namespace kanyin {

/// With `& < > " '` written as character references, so that it can stand in an element and in a
/// quoted attribute alike.
std::string escape_html(std::string_view text);

/// Adds the same to `html`.
void append_escaped(std::string& html, std::string_view text);

}  // namespace kanyin
