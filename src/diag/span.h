// A span is where something was written: a byte range in one of the texts of a SourceMap.
#pragma once

#include <cstdint>

namespace kanyin {

/// A text of the SourceMap. `none` stands for things that no file says.
enum class SourceId : std::uint32_t { none = 0 };

struct Span {
  SourceId source = SourceId::none;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;  // one past the last byte
  friend bool operator==(const Span&, const Span&) = default;
};

/// From the beginning of `first` to the end of `last`, both in one source.
constexpr Span cover(Span first, Span last) { return {first.source, first.begin, last.end}; }

}  // namespace kanyin
