#include "pdf/deflate.h"

#include <libdeflate.h>

#include <memory>

#include "diag/expect.h"

namespace kanyin {

namespace {

constexpr std::size_t most_inflated = std::size_t{1} << 28;

struct FreeDecompressor {
  void operator()(libdeflate_decompressor* decompressor) const {
    libdeflate_free_decompressor(decompressor);
  }
};

struct FreeCompressor {
  void operator()(libdeflate_compressor* compressor) const {
    libdeflate_free_compressor(compressor);
  }
};

}  // namespace

struct Deflater::Tables {
  explicit Tables(int level) : compressor(libdeflate_alloc_compressor(level)) {
    expect(compressor != nullptr, "there is memory for a compressor");
  }

  std::unique_ptr<libdeflate_compressor, FreeCompressor> compressor;
};

Deflater::Deflater() = default;
Deflater::~Deflater() = default;

std::string Deflater::pack(std::string_view bytes, Effort effort) {
  std::unique_ptr<Tables>& tables = tables_[static_cast<std::size_t>(effort)];
  if (!tables) tables = std::make_unique<Tables>(effort == Effort::quick ? 1 : 6);
  libdeflate_compressor* const compressor = tables->compressor.get();

  std::string packed(libdeflate_zlib_compress_bound(compressor, bytes.size()), '\0');
  const std::size_t size = libdeflate_zlib_compress(compressor, bytes.data(), bytes.size(),
                                                    packed.data(), packed.size());
  expect(size > 0, "the bound of libdeflate is large enough");
  packed.resize(size);
  return packed;
}

std::string deflate(std::string_view bytes) { return Deflater().pack(bytes); }

std::uint32_t checksum(std::string_view bytes, std::uint32_t before) {
  return libdeflate_crc32(before, bytes.data(), bytes.size());
}

std::optional<std::string> inflate(std::string_view packed) {
  const std::unique_ptr<libdeflate_decompressor, FreeDecompressor> decompressor(
      libdeflate_alloc_decompressor());
  expect(decompressor != nullptr, "there is memory for a decompressor");

  // The format does not say how large the bytes become.
  for (std::size_t room = packed.size() * 4 + 64; room <= most_inflated; room *= 4) {
    std::string bytes(room, '\0');
    std::size_t size = 0;
    const libdeflate_result result = libdeflate_zlib_decompress(
        decompressor.get(), packed.data(), packed.size(), bytes.data(), room, &size);
    if (result == LIBDEFLATE_INSUFFICIENT_SPACE) continue;
    if (result != LIBDEFLATE_SUCCESS) return std::nullopt;
    bytes.resize(size);
    return bytes;
  }
  return std::nullopt;
}

}  // namespace kanyin
