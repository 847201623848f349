#include "io/md5.h"

#include <array>
#include <cstdint>

#include <nettle/md5.h>

namespace kanyin {

std::string md5(std::string_view bytes) {
  md5_ctx context;
  md5_init(&context);
  md5_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  std::array<std::uint8_t, MD5_DIGEST_SIZE> digest{};
  md5_digest(&context, digest.size(), digest.data());
  return {digest.begin(), digest.end()};
}

}  // namespace kanyin
