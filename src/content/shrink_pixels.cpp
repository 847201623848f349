#include "content/shrink_pixels.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace kanyin {

namespace {

/// A side of the picture is measured in shares: each old pixel has as many as there are new ones,
/// each new pixel as many as there are old ones. So the shares of an old pixel that a new one
/// covers are a whole number.
struct Side {
  std::size_t before = 0;
  std::size_t after = 0;

  /// The first old pixel that a new one covers in part.
  std::size_t first(std::size_t index) const { return index * before / after; }

  std::size_t shares(std::size_t old_index, std::size_t index) const {
    const std::size_t begin = std::max(old_index * after, index * before);
    const std::size_t end = std::min((old_index + 1) * after, (index + 1) * before);
    return end > begin ? end - begin : 0;
  }
};

class Shrinker {
 public:
  Shrinker(const PixelView& from, int width, int height)
      : from_(from),
        across_{static_cast<std::size_t>(from.width), static_cast<std::size_t>(width)},
        down_{static_cast<std::size_t>(from.height), static_cast<std::size_t>(height)},
        channels_(static_cast<std::size_t>(from.channels)),
        sums_(across_.after * (channels_ + 1)) {}

  Pixels shrink() {
    Pixels to{.width = static_cast<int>(across_.after),
              .height = static_cast<int>(down_.after),
              .channels = from_.channels,
              .bytes = {},
              .alpha = {}};
    for (std::size_t y = 0; y < down_.after; ++y) {
      std::fill(sums_.begin(), sums_.end(), 0);
      for (std::size_t old_y = down_.first(y); down_.shares(old_y, y) > 0; ++old_y) {
        add_row(old_y, down_.shares(old_y, y));
        if (old_y + 1 == down_.before) break;
      }
      append_row(to);
    }
    return to;
  }

 private:
  static std::uint64_t byte(char value) { return static_cast<unsigned char>(value); }

  std::uint64_t alpha_at(std::size_t pixel) const {
    return from_.alpha.empty() ? 255 : byte(from_.alpha[pixel]);
  }

  /// Colours count as much as their pixel can be seen; the last sum of a pixel is how much that is.
  void add_row(std::size_t old_y, std::size_t weight) {
    for (std::size_t x = 0; x < across_.after; ++x) {
      std::uint64_t* const sums = &sums_[x * (channels_ + 1)];
      for (std::size_t old_x = across_.first(x); old_x < across_.before; ++old_x) {
        const std::size_t shares = across_.shares(old_x, x);
        if (shares == 0) break;
        const std::size_t pixel = old_y * across_.before + old_x;
        const std::uint64_t seen = alpha_at(pixel) * shares * weight;
        for (std::size_t c = 0; c < channels_; ++c) {
          sums[c] += byte(from_.bytes[pixel * channels_ + c]) * seen;
        }
        sums[channels_] += seen;
      }
    }
  }

  void append_row(Pixels& to) const {
    const std::uint64_t whole = std::uint64_t{across_.before} * down_.before;
    for (std::size_t x = 0; x < across_.after; ++x) {
      const std::uint64_t* const sums = &sums_[x * (channels_ + 1)];
      const std::uint64_t seen = sums[channels_];
      for (std::size_t c = 0; c < channels_; ++c) {
        to.bytes.push_back(static_cast<char>(seen == 0 ? 255 : (sums[c] + seen / 2) / seen));
      }
      if (!from_.alpha.empty()) {
        to.alpha.push_back(static_cast<char>((seen + whole / 2) / whole));
      }
    }
  }

  PixelView from_;
  Side across_;
  Side down_;
  std::size_t channels_;
  std::vector<std::uint64_t> sums_;  // of the colours of each new pixel, and of its alpha
};

}  // namespace

Pixels shrink_pixels(const PixelView& from, int width, int height) {
  return Shrinker(from, width, height).shrink();
}

}  // namespace kanyin
