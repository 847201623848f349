// From text to glyphs. A cluster is the smallest part of a text that is moved as one: mostly a
// character, sometimes a ligature, a letter with its accents, or the two halves of ——.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "text/char_class.h"
#include "text/font_book.h"
#include "text/text_piece.h"

namespace kanyin {

struct Cluster {
  std::uint32_t begin = 0;  // bytes of ShapedText::text
  std::uint32_t end = 0;
  std::uint32_t first_glyph = 0;
  std::uint32_t end_glyph = 0;
  std::uint32_t piece = 0;
  char32_t code_point = 0;  // the first
  CharClass kind = CharClass::han;
  bool raised = false;  // a footnote mark
  FontId font{};
  Length size;        // of the text around it
  Length glyph_size;  // at which it is drawn
  Length advance;     // of the box it stands in before any squeezing
  Length down;        // from the baseline
};

struct ShapedText {
  std::string text;               // of all pieces, as written
  std::vector<Cluster> clusters;  // in reading order
  std::vector<Glyph> glyphs;      // `cluster` is the byte in `text`
};

/// Chooses a face for each character, shapes runs of one face as a whole, and puts marks into the
/// boxes that Chinese setting gives them, whatever advance the face has for them. Han of all faces
/// stand on the middle line of the first face of `main`; those of a fallback are as large as those
/// of the face that it stands in for.
ShapedText shape(const std::vector<TextPiece>& pieces, FontRole main, const FontBook& fonts);

}  // namespace kanyin
