#include "layout/decorations.h"

#include <algorithm>
#include <optional>

#include "io/utf8.h"

namespace kanyin {

namespace {

// In thousandths of the em.
constexpr int thickness_of_strokes = 45;
constexpr int below_han = 70;  // from the foot of the Han to the middle of an underline
constexpr int dot_radius = 70;
constexpr int dot_below_han = 100;  // to the middle of a dot
constexpr int dot_below_stroke = 220;

bool is_ideograph(char32_t c) {
  return (c >= 0x2E80 && c <= 0x2FDF) || c == U'〇' || (c >= 0x3400 && c <= 0x4DBF) ||
         (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0x20000 && c <= 0x3FFFF);
}

/// Where the ink of a run ends: white that justification or a gap has put behind its last glyph is
/// not struck.
Length ink_end(const SetRun& run, const FontBook& fonts) {
  if (run.glyphs.empty()) return run.x + run.width;
  const Glyph& last = run.glyphs.back();
  Length natural;
  for (const Glyph& glyph : fonts.font(run.font).shape(
           std::string_view(run.text).substr(last.cluster), run.size, WidthForm::natural)) {
    natural += glyph.advance;
  }
  const Length spare = std::max(Length{}, last.advance - natural);
  return run.x + run.width - spare;
}

class DecorationSetter {
 public:
  DecorationSetter(const SetLine& line, std::span<const Decoration> decorations, Length baseline,
                   int han_centre, Length size, const FontBook& fonts)
      : line_(line),
        decorations_(decorations),
        baseline_(baseline),
        han_centre_(han_centre),
        size_(size),
        fonts_(fonts) {}

  std::vector<DisplayItem> set() && {
    const Length foot = baseline_ + ems(500 - han_centre_);
    add_strokes(&Decoration::underline, foot + ems(below_han));
    add_strokes(&Decoration::strikethrough, baseline_ - ems(han_centre_));
    for (std::size_t i = 0; i < line_.runs.size(); ++i) {
      if (!decorations_[i].dots) continue;
      const int below = decorations_[i].underline ? dot_below_stroke : dot_below_han;
      add_dots(line_.runs[i], foot + ems(below));
    }
    return std::move(items_);
  }

 private:
  template <typename Shape>
  void add(const Shape& shape) {
    DisplayItem& item = items_.emplace_back();
    item.shape = shape;
  }

  Length ems(int thousandths) const { return size_.scaled(thousandths, 1000); }

  void add_strokes(bool Decoration::*wanted, Length y) {
    std::optional<Length> begin;
    for (std::size_t i = 0; i < line_.runs.size(); ++i) {
      const SetRun& run = line_.runs[i];
      if (!(decorations_[i].*wanted)) continue;
      if (!begin) begin = run.x;
      const bool goes_on = i + 1 < line_.runs.size() && decorations_[i + 1].*wanted &&
                           line_.runs[i + 1].color == run.color;
      if (goes_on) continue;
      add(Rule{{*begin, y}, {ink_end(run, fonts_), y}, ems(thickness_of_strokes), run.color});
      begin.reset();
    }
  }

  void add_dots(const SetRun& run, Length y) {
    Length x = run.x;
    for (const Glyph& glyph : run.glyphs) {
      if (is_ideograph(decode_char(run.text, glyph.cluster).code_point)) {
        add(Dot{{x + glyph.x_offset + run.size.scaled(1, 2), y}, ems(dot_radius), run.color});
      }
      x += glyph.advance;
    }
  }

  const SetLine& line_;
  std::span<const Decoration> decorations_;
  Length baseline_;
  int han_centre_;
  Length size_;
  const FontBook& fonts_;
  std::vector<DisplayItem> items_;
};

}  // namespace

std::vector<DisplayItem> line_decorations(const SetLine& line,
                                          std::span<const Decoration> decorations, Length baseline,
                                          int han_centre, Length size, const FontBook& fonts) {
  return DecorationSetter(line, decorations, baseline, han_centre, size, fonts).set();
}

}  // namespace kanyin
