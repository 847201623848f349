// Compression of streams. libdeflate at level 6 takes half the time of zlib and gives smaller
// files.
#pragma once

#include <string>
#include <string_view>

namespace kanyin {

/// The bytes in the zlib format (RFC 1950), as the filter FlateDecode wants them.
std::string deflate(std::string_view bytes);

}  // namespace kanyin
