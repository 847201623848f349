#include "html/woff2.h"

#include <woff2/encode.h>

#include <cstddef>
#include <cstdint>

namespace kanyin {

std::optional<std::string> pack_woff2(std::string_view font_file) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(font_file.data());
  std::string packed(woff2::MaxWOFF2CompressedSize(bytes, font_file.size()), '\0');
  std::size_t size = packed.size();
  if (!woff2::ConvertTTFToWOFF2(bytes, font_file.size(),
                                reinterpret_cast<std::uint8_t*>(packed.data()), &size)) {
    return std::nullopt;
  }
  packed.resize(size);
  return packed;
}

}  // namespace kanyin
