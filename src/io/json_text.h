// JSON values as text. The library looks at every character of a text several times when it writes
// it down; an issue is nearly all text.
#pragma once

#include <string>

#include <nlohmann/json.hpp>

namespace kanyin {

enum class JsonLayout {
  one_line,
  indented  // each member on a line of its own, two spaces for a level
};

/// The bytes of the library's own `dump`. A broken byte becomes U+FFFD.
std::string json_text(const nlohmann::ordered_json& value, JsonLayout layout);

}  // namespace kanyin
