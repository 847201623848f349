#include "pdf/glyph_cache.h"

#include <utility>

#include "io/files.h"

namespace kanyin {

GlyphCache::GlyphCache(std::string folder) : folder_(std::move(folder)) {}

std::string GlyphCache::path_of(const Face& face) const {
  return join_path(folder_, face.fingerprint + ".glyphs");
}

void GlyphCache::open(FontId font, const std::string& fingerprint) {
  if (folder_.empty()) return;
  const std::lock_guard<std::mutex> lock(mutex_);
  Face& face = faces_[font];
  if (!face.fingerprint.empty()) return;
  face.fingerprint = fingerprint;
  face.file = GlyphFile::open(path_of(face), fingerprint);
}

std::optional<std::string_view> GlyphCache::find(FontId font, std::uint32_t glyph,
                                                 std::uint32_t source) {
  const std::lock_guard<std::mutex> lock(mutex_);
  Face& face = faces_[font];
  if (const auto known = face.known.find(glyph); known != face.known.end()) {
    return known->second.charstring;
  }
  const std::optional<std::string_view> stored = face.file.find(glyph, source);
  if (stored) face.known.emplace(glyph, PreparedGlyph{.charstring = *stored, .source = source});
  return stored;
}

std::string_view GlyphCache::keep(FontId font, std::uint32_t glyph, std::uint32_t source,
                                  std::string charstring) {
  const std::lock_guard<std::mutex> lock(mutex_);
  Face& face = faces_[font];
  const auto [place, added] = face.known.try_emplace(glyph);
  if (added) {
    prepared_.push_back(std::move(charstring));
    place->second = {.charstring = prepared_.back(), .source = source};
    face.has_news = true;
  }
  return place->second.charstring;
}

std::vector<GlyphNews> GlyphCache::take_news() {
  const std::lock_guard<std::mutex> lock(mutex_);
  std::vector<GlyphNews> news;
  for (auto& [font, face] : faces_) {
    if (!face.has_news || face.fingerprint.empty()) continue;
    PreparedGlyphs glyphs = face.file.all();
    for (const auto& [glyph, prepared] : face.known) glyphs[glyph] = prepared;
    news.push_back({.path = path_of(face), .bytes = glyph_file(face.fingerprint, glyphs)});
    face.has_news = false;
  }
  return news;
}

}  // namespace kanyin
