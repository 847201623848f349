// Bytes as letters, for what a page carries inside `data:` addresses.
#pragma once

#include <string>
#include <string_view>

namespace kanyin {

/// RFC 4648, section 4.
void append_base64(std::string& text, std::string_view bytes);

}  // namespace kanyin
