// Binary content in tests: a literal with zeros in it, which a string made of it would end at.
#pragma once

#include <cstddef>
#include <string>

namespace kanyin {

/// All bytes of a literal but the zero that ends it.
template <std::size_t Size>
std::string raw_bytes(const char (&literal)[Size]) {
  return {literal, Size - 1};
}

}  // namespace kanyin
