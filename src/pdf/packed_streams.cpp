#include "pdf/packed_streams.h"

namespace kanyin {

namespace {

/// Some forty issues. What has been kept longest is not what is wanted next, so that all goes at
/// once when there is more.
constexpr std::size_t most_kept = std::size_t{32} << 20;

}  // namespace

std::optional<std::string> PackedStreams::find(std::string_view bytes, Effort effort) const {
  const std::lock_guard<std::mutex> lock(mutex_);
  const auto [first, last] = streams_.equal_range({bytes.size(), effort});
  for (auto stream = first; stream != last; ++stream) {
    if (stream->second.bytes == bytes) return stream->second.packed;
  }
  return std::nullopt;
}

void PackedStreams::keep(std::string_view bytes, Effort effort, std::string packed) {
  const std::lock_guard<std::mutex> lock(mutex_);
  kept_ += bytes.size() + packed.size();
  if (kept_ > most_kept) {
    streams_.clear();
    kept_ = bytes.size() + packed.size();
  }
  streams_.emplace(std::pair(bytes.size(), effort),
                   Stream{.bytes = std::string(bytes), .packed = std::move(packed)});
}

}  // namespace kanyin
