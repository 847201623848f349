// Compression of streams by libdeflate, which takes half the time of zlib and gives smaller files.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace kanyin {

enum class Effort {
  quick,  // for bytes that hardly repeat: half the time, and a hundredth more of them
  full
};

/// Keeps the tables that libdeflate works with, which take longer to get than a short stream to
/// pack. The same bytes come out with a new one. For one thread.
class Deflater {
 public:
  Deflater();
  ~Deflater();
  Deflater(const Deflater&) = delete;
  Deflater& operator=(const Deflater&) = delete;

  /// The bytes in the zlib format (RFC 1950), as the filter FlateDecode wants them.
  std::string pack(std::string_view bytes, Effort effort = Effort::full);

 private:
  struct Tables;
  std::array<std::unique_ptr<Tables>, 2> tables_;  // by Effort, got when they are first wanted
};

/// The bytes as `Deflater::pack` gives them, for who has only one stream.
std::string deflate(std::string_view bytes);

/// CRC-32 as gzip has it (RFC 1952), which tells damage from sound bytes. `before` goes on with the
/// checksum of what stands before them.
std::uint32_t checksum(std::string_view bytes, std::uint32_t before = 0);

/// The opposite of packing. Nothing comes back if the bytes are damaged, or grow beyond any file of
/// ours.
std::optional<std::string> inflate(std::string_view packed);

}  // namespace kanyin
