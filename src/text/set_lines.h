// A paragraph to finished lines: shape, classify, space, break, justify. The one door through which
// the layout reaches the craft of line setting.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "geom/color.h"
#include "style/style_sheet.h"
#include "text/font_book.h"
#include "text/line_flaw.h"
#include "text/soft_units.h"
#include "text/text_piece.h"

namespace kanyin {

/// The room for the lines.
struct Measure {
  Length width;         // of the column
  Length first_indent;  // of the first line and those behind an editor's break, on top of `left`
  Length left;          // of every line
  Length right;
};

/// One run of glyphs in one face; `baseline` counts from the line's left column edge and from its
/// baseline, downwards.
struct SetRun {
  Length x;
  Length y;
  FontId font{};
  Length size;
  Color color;
  std::string text;
  std::vector<Glyph> glyphs;
  Length width;
  std::uint32_t tag = 0;
};

struct SetLine {
  std::vector<SetRun> runs;  // left to right
  Length left;               // where ink may begin
  Length width;              // of what is set
  bool last = false;         // of its paragraph
  LineFlaw flaw = LineFlaw::none;
  std::size_t first_piece = 0;  // pieces that begin on or reach into this line, for footnotes
  std::size_t end_piece = 0;
};

/// Sets one paragraph. A word longer than the line is broken where it must; the words of `units`
/// are parted only if the lines would suffer otherwise. Text without characters gives no line.
/// Every character must have a face in its role's chain. Han of other faces are moved onto the
/// middle line of the Han of `main`.
std::vector<SetLine> set_lines(const std::vector<TextPiece>& pieces, const Measure& measure,
                               Align align, FontRole main, const LineRules& rules,
                               const FontBook& fonts, const SoftUnits& units = {});

/// The width of a text set in one line without justification.
Length text_width(const std::vector<TextPiece>& pieces, const LineRules& rules,
                  const FontBook& fonts);

/// The same, and how narrow a column may be without parting what belongs together.
struct TextExtent {
  Length whole;
  Length widest_unit;  // a Latin word, a number with its unit
  Length widest_word;  // one of those, or a name or one of the `units`
};
TextExtent text_extent(const std::vector<TextPiece>& pieces, const LineRules& rules,
                       const FontBook& fonts, const SoftUnits& units = {});

}  // namespace kanyin
