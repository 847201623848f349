#include "text/font_book.h"

#include <algorithm>

#include "diag/expect.h"

namespace kanyin {

namespace {

/// Spaces, joiners and selectors, for which faces often have no glyph of their own.
bool needs_no_glyph(char32_t code_point) {
  if (code_point <= 0x20 || code_point == 0xA0 || code_point == 0xAD) return true;
  if (code_point < 0x2000) return false;
  return code_point <= 0x200F || (code_point >= 0x2028 && code_point <= 0x202F) ||
         (code_point >= 0x205F && code_point <= 0x206F) || code_point == 0x3000 ||
         (code_point >= 0xFE00 && code_point <= 0xFE0F) || code_point == 0xFEFF ||
         (code_point >= 0xE0000 && code_point <= 0xE01EF);
}

}  // namespace

FontId FontBook::add(std::unique_ptr<Font> font, FaceSource source) {
  const FontMeasures measures = font->measures();
  fonts_.push_back({.font = std::move(font), .source = std::move(source), .measures = measures});
  return static_cast<FontId>(fonts_.size() - 1);
}

void FontBook::assign(RoleChoice choice) {
  expect(!choice.chain.empty(), "every role has a face");
  roles_[static_cast<std::size_t>(choice.role)] = std::move(choice);
}

const Font& FontBook::font(FontId id) const { return *fonts_[static_cast<std::size_t>(id)].font; }

const FaceSource& FontBook::source(FontId id) const {
  return fonts_[static_cast<std::size_t>(id)].source;
}

const FontMeasures& FontBook::measures(FontId id) const {
  return fonts_[static_cast<std::size_t>(id)].measures;
}

const RoleChoice& FontBook::role(FontRole role) const {
  return roles_[static_cast<std::size_t>(role)];
}

FontId FontBook::first(FontRole role) const { return this->role(role).chain.front(); }

std::optional<FontId> FontBook::find(FontRole role, char32_t code_point) const {
  const std::vector<FontId>& chain = this->role(role).chain;
  if (needs_no_glyph(code_point)) return chain.front();
  const auto found = std::find_if(chain.begin(), chain.end(), [this, code_point](FontId id) {
    return font(id).has(code_point);
  });
  return found == chain.end() ? std::nullopt : std::optional(*found);
}

int FontBook::drop(FontId main, FontId fallback) const {
  if (main == fallback) return 0;
  const int main_centre = measures(main).han_centre;
  const int fallback_centre = measures(fallback).han_centre;
  if (main_centre == 0 || fallback_centre == 0) return 0;
  return fallback_centre - main_centre;
}

std::string_view FontBook::keep(MappedFile file) {
  kept_.push_back(std::move(file));
  return kept_.back().bytes();
}

}  // namespace kanyin
