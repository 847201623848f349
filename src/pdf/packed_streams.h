// Streams that have been packed before. A proof that is made again after every stroke of an editor
// differs from the one before in a page or two; packing all its streams again would take longer
// than everything else that makes it a PDF.
#pragma once

#include <cstddef>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "pdf/deflate.h"

namespace kanyin {

/// Bytes and what they were packed to. What is written is the same, byte for byte, with and
/// without. May be used by several threads at once.
class PackedStreams {
 public:
  /// Nothing if these bytes have not been kept.
  std::optional<std::string> find(std::string_view bytes, Effort effort) const;

  void keep(std::string_view bytes, Effort effort, std::string packed);

 private:
  struct Stream {
    std::string bytes;
    std::string packed;
  };

  // By length and effort: streams of one length are few.
  using Streams = std::multimap<std::pair<std::size_t, Effort>, Stream>;

  mutable std::mutex mutex_;
  Streams streams_;
  std::size_t kept_ = 0;  // bytes in all streams
};

}  // namespace kanyin
