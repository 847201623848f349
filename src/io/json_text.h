// JSON values as text. The library looks at every character of a text several times when it writes
// it down; an issue is nearly all text.
#pragma once

#include <string>

#include <nlohmann/json.hpp>

#include "io/json_writer.h"

namespace kanyin {

/// The bytes of the library's own `dump`. A broken byte becomes U+FFFD.
std::string json_text(const nlohmann::ordered_json& value, JsonLayout layout);

}  // namespace kanyin
