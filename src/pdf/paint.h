// Display items as page operators. Text is written in codes of the embedded fonts; positions are
// whole thousandths of a point, and what the widths of a font leave over is made up glyph by glyph,
// so that nothing drifts along a line.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "layout/page.h"
#include "pdf/copy_units.h"

namespace kanyin {

/// The operators of one page. Marked content does not nest.
class PagePainter {
 public:
  PagePainter(Length page_height, const std::map<FontId, PaintFont>& fonts);

  /// Runs on one baseline, in the direction of reading.
  void paint(const std::vector<const GlyphRun*>& line);
  void paint(const Rule& rule);
  void paint(const Fill& fill);
  void paint(const Dot& dot);

  /// `name` is that of the picture in the resources.
  void paint(const PlacedPicture& picture, std::string_view name);

  /// What follows, up to `end_mark`, is content `mcid` of the page.
  void begin_content(std::string_view structure_type, int mcid);

  /// What follows, up to `end_mark`, is for the eye only; `type` as ISO 32000-1, 14.8.2.2.2.
  void begin_artifact(std::string_view type);
  void end_mark();

  const std::string& operators() const { return out_; }

 private:
  void set_color(Color color);
  void set_font(const PaintFont& font, Length size);
  void set_stretch(int thousandths);
  void fill_area(const Rect& area, Color color);
  void move_to(const GlyphRun& first);

  std::string out_;
  Length page_height_;
  const std::map<FontId, PaintFont>& fonts_;
  Color color_ = black;
  const PaintFont* font_ = nullptr;
  Length font_size_;
  int stretch_ = 1000;
};

}  // namespace kanyin
