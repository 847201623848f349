// Colours as sRGB, eight bits a channel: what screens show and what the output intent of the PDF
// names.
#pragma once

#include <cstdint>

namespace kanyin {

struct Color {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  friend constexpr bool operator==(Color, Color) = default;
};

inline constexpr Color black{};

}  // namespace kanyin
