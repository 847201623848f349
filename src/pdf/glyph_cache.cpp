#include "pdf/glyph_cache.h"

namespace kanyin {

std::optional<std::string_view> GlyphCache::find(FontId font, std::uint32_t glyph) const {
  const std::lock_guard<std::mutex> lock(mutex_);
  const auto found = charstrings_.find(key(font, glyph));
  if (found == charstrings_.end()) return std::nullopt;
  return found->second;
}

std::string_view GlyphCache::keep(FontId font, std::uint32_t glyph, std::string charstring) {
  const std::lock_guard<std::mutex> lock(mutex_);
  return charstrings_.emplace(key(font, glyph), std::move(charstring)).first->second;
}

}  // namespace kanyin
