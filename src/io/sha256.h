// Fingerprints of files: SHA-256 (FIPS 180-4) in 64 small hexadecimal digits, as sha256sum prints
// them.
#pragma once

#include <string>
#include <string_view>

namespace kanyin {

std::string sha256_hex(std::string_view bytes);

/// True for 64 small hexadecimal digits.
bool is_sha256_hex(std::string_view text);

}  // namespace kanyin
