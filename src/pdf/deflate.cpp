#include "pdf/deflate.h"

#include <libdeflate.h>

#include <memory>

#include "diag/expect.h"

namespace kanyin {

namespace {

struct FreeCompressor {
  void operator()(libdeflate_compressor* compressor) const {
    libdeflate_free_compressor(compressor);
  }
};

}  // namespace

std::string deflate(std::string_view bytes, Effort effort) {
  const int level = effort == Effort::quick ? 1 : 6;
  const std::unique_ptr<libdeflate_compressor, FreeCompressor> compressor(
      libdeflate_alloc_compressor(level));
  expect(compressor != nullptr, "there is memory for a compressor");

  std::string packed(libdeflate_zlib_compress_bound(compressor.get(), bytes.size()), '\0');
  const std::size_t size = libdeflate_zlib_compress(compressor.get(), bytes.data(), bytes.size(),
                                                    packed.data(), packed.size());
  expect(size > 0, "the bound of libdeflate is large enough");
  packed.resize(size);
  return packed;
}

}  // namespace kanyin
