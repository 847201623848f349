// One face of a font: which characters it has, their glyphs and measures.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "geom/length.h"

namespace kanyin {

/// A face in the FontBook.
enum class FontId : std::uint32_t {};

struct Glyph {
  std::uint32_t id = 0;       // glyph index in the face
  std::uint32_t cluster = 0;  // byte in the text of the run
  Length advance;
  Length x_offset;  // to the right
  Length y_offset;  // downwards
};

/// Measures of a face in thousandths of its em, upwards from the baseline.
struct FontMeasures {
  int ascent = 880;
  int descent = -120;    // negative
  int han_centre = 380;  // mean height of the middle of Han characters; 0 if the face has none
  int han_size = 900;    // mean of the height and width of their ink; 0 likewise
  int cap_height = 700;
  int dash_bearing = 0;  // white on either side of U+2014
};

/// How far the ink of a glyph reaches, upwards from the baseline.
struct InkReach {
  Length top;
  Length bottom;
};

enum class WidthForm {
  natural,
  half,  // OpenType hwid: letters and figures take half an em
  full   // OpenType fwid: marks that Han and Latin share take one em
};

class Font {
 public:
  Font() = default;
  Font(const Font&) = delete;
  Font& operator=(const Font&) = delete;
  virtual ~Font() = default;

  virtual bool has(char32_t code_point) const = 0;

  /// Glyphs of `text` in reading order, with the advances that the face itself gives. A character
  /// that the face lacks gives glyph 0. May be called from several threads at once.
  virtual std::vector<Glyph> shape(std::string_view text, Length size, WidthForm form) const = 0;

  virtual FontMeasures measures() const = 0;

  /// Nothing for a glyph without ink, and for faces that cannot tell.
  virtual std::optional<InkReach> ink(std::uint32_t /*glyph*/, Length /*size*/) const {
    return std::nullopt;
  }
};

}  // namespace kanyin
