#include "pdf/used_glyphs.h"

#include "diag/expect.h"

namespace kanyin {

namespace {

constexpr std::size_t short_size = 4;  // every single character fits

/// Glyph and text as one number, since this is asked for every glyph of an issue.
std::uint64_t short_key(std::uint32_t glyph, std::string_view text) {
  std::uint64_t key = glyph;
  for (std::size_t i = 0; i < short_size; ++i) {
    key = key << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
  }
  return key;
}

}  // namespace

void UsedGlyphs::add(std::uint32_t glyph, std::string_view text) {
  std::size_t index = all_.size();
  if (text.size() <= short_size) {
    index = short_texts_.try_emplace(short_key(glyph, text), index).first->second;
  } else {
    index = long_texts_.emplace(std::pair(glyph, std::string(text)), index).first->second;
  }
  if (index == all_.size()) all_.push_back({glyph, std::string(text)});
}

std::size_t UsedGlyphs::index_of(std::uint32_t glyph, std::string_view text) const {
  if (text.size() <= short_size) {
    const auto found = short_texts_.find(short_key(glyph, text));
    expect(found != short_texts_.end(), "a glyph is painted only after it was added");
    return found->second;
  }
  const auto found = long_texts_.find(std::pair(glyph, std::string(text)));
  expect(found != long_texts_.end(), "a glyph is painted only after it was added");
  return found->second;
}

}  // namespace kanyin
