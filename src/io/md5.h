// MD5, where a format asks for it as a name for bytes (ISO 32000-1, 14.4). It keeps no secret and
// proves nothing: fingerprints of published files are SHA-256.
#pragma once

#include <string>
#include <string_view>

namespace kanyin {

/// Sixteen bytes.
std::string md5(std::string_view bytes);

}  // namespace kanyin
