#include "style/contrast.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace kanyin {

namespace {

/// The light of a channel in millionths, at every eighth value (IEC 61966-2-1).
constexpr std::array<std::int64_t, 33> light_of_eighth{
    0,      2428,   5182,   9134,   14444,  21219,  29557,  39546,  51269,  64803,  80220,
    97587,  116971, 138432, 162029, 187821, 215861, 246201, 278894, 313989, 351533, 391572,
    434154, 479320, 527115, 577580, 630757, 686685, 745404, 806952, 871367, 938686, 1000000};

std::int64_t light(std::uint8_t channel) {
  const std::size_t below = channel / 8;
  const std::int64_t step = light_of_eighth[below + 1] - light_of_eighth[below];
  return light_of_eighth[below] + step * (channel % 8) / (below == 31 ? 7 : 8);
}

std::int64_t luminance(Color color) {
  return (2126 * light(color.red) + 7152 * light(color.green) + 722 * light(color.blue)) / 10000;
}

}  // namespace

int contrast(Color a, Color b) {
  constexpr std::int64_t flare = 50000;
  const std::int64_t one = luminance(a) + flare;
  const std::int64_t other = luminance(b) + flare;
  return static_cast<int>((100 * std::max(one, other) + std::min(one, other) / 2) /
                          std::min(one, other));
}

}  // namespace kanyin
