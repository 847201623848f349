// What a reader would find wrong with a line, and the text could cure.
#pragma once

#include <cstdint>

namespace kanyin {

enum class LineFlaw : std::uint8_t {
  none,
  torn,   // its characters stand too far apart
  parted  // it ends inside a word or a number that no line can hold
};

}  // namespace kanyin
