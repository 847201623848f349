// Faces for tests that depend on no installed font: a Han character and a full-width mark are one
// em, a Latin character is half an em, a hyphen or slash a third, and the glyph of a character is
// its code point.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "io/utf8.h"
#include "text/font_book.h"

namespace kanyin {

class FakeFont final : public Font {
 public:
  explicit FakeFont(std::set<char32_t> lacks = {}, int han_centre = 380, int han_size = 900)
      : lacks_(std::move(lacks)), han_centre_(han_centre), han_size_(han_size) {}

  bool has(char32_t code_point) const override { return !lacks_.contains(code_point); }

  std::vector<Glyph> shape(std::string_view text, Length size, WidthForm form) const override {
    std::vector<Glyph> glyphs;
    for (std::size_t at = 0; at < text.size();) {
      const DecodedChar next = decode_char(text, at);
      const bool full = form == WidthForm::full || next.code_point >= 0x2E80;
      const bool narrow = next.code_point == U'-' || next.code_point == U'/';
      glyphs.push_back({.id = has(next.code_point) ? next.code_point : 0,
                        .cluster = static_cast<std::uint32_t>(at),
                        .advance = full     ? size
                                   : narrow ? size.scaled(1, 3)
                                            : size.scaled(1, 2),
                        .x_offset = {},
                        .y_offset = {}});
      at += next.length;
    }
    return glyphs;
  }

  FontMeasures measures() const override {
    FontMeasures measures;
    measures.han_centre = han_centre_;
    measures.han_size = han_size_;
    return measures;
  }

 private:
  std::set<char32_t> lacks_;
  int han_centre_;
  int han_size_;
};

/// A book in which one face fills every role, and another one the Latin role. Neither has the
/// characters in `lacks`.
inline FontBook fake_fonts(const std::set<char32_t>& lacks = {}) {
  FontBook fonts;
  const FontId han = fonts.add(std::make_unique<FakeFont>(lacks), {.family = "Fake Han"});
  const FontId latin = fonts.add(std::make_unique<FakeFont>(lacks), {.family = "Fake Latin"});
  for (FontRole role : all_font_roles) {
    const bool is_latin =
        role == FontRole::latin || role == FontRole::latin_bold || role == FontRole::latin_italic;
    const FontId first = is_latin ? latin : han;
    fonts.assign({.role = role, .chain = {first, han}, .missing = {}});
  }
  return fonts;
}

}  // namespace kanyin
