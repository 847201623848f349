// Outlines that have been prepared for a PDF, so that the next issue of the same run need not do it
// again. What is written is the same, byte for byte, with a cache that knows a glyph and with one
// that does not.
#pragma once

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "text/font.h"

namespace kanyin {

/// Charstrings by face and glyph, for the faces of one FontBook. May be used by several threads at
/// once; what it gives stays where it is as long as the cache lives.
class GlyphCache {
 public:
  std::optional<std::string_view> find(FontId font, std::uint32_t glyph) const;

  /// What was kept first, if two threads prepare the same glyph.
  std::string_view keep(FontId font, std::uint32_t glyph, std::string charstring);

 private:
  static std::uint64_t key(FontId font, std::uint32_t glyph) {
    return static_cast<std::uint64_t>(font) << 32 | glyph;
  }

  mutable std::mutex mutex_;
  std::unordered_map<std::uint64_t, std::string> charstrings_;
};

}  // namespace kanyin
