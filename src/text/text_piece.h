// A paragraph as the layout hands it to line setting: a row of pieces, each in one look.
#pragma once

#include <cstdint>
#include <string>

#include "geom/color.h"
#include "geom/length.h"
#include "style/style_sheet.h"

namespace kanyin {

enum class PieceKind {
  text,
  line_break,  // the editor's own break
  fill         // stretches: what follows goes to the right edge, on its own line if it must
};

/// Text in one look. `tag` is the caller's and comes back with the runs.
struct TextPiece {
  PieceKind kind = PieceKind::text;
  std::string text{};
  FontRole role = FontRole::fangsong;
  Length size{};
  Color color{};
  Length rise{};  // upwards from the baseline, for footnote marks
  std::uint32_t tag = 0;
  bool italic = false;       // letters and figures, if the Latin face has a slanted one
  bool own_figures = false;  // letters and figures from the face of the Han, half an em wide
  Length letter_space{};     // between its characters, for names spread over more cells
};

}  // namespace kanyin
