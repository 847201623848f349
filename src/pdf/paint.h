// Display items as page operators. Text is written in codes of the embedded fonts; positions are
// whole thousandths of a point, and what the widths of a font leave over is made up glyph by glyph,
// so that nothing drifts along a line.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "layout/page.h"
#include "pdf/copy_units.h"
#include "pdf/tags.h"

namespace kanyin {

/// Gives a number to the next piece of content of an element.
using NextMark = std::function<ContentMark()>;

/// The operators of one page. Content of the structure never holds further marks: Poppler takes the
/// end of an inner one for that of the content, and loses what follows it. Where words are spelled
/// out, content ends before them and goes on after them under further numbers.
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

  /// What follows, up to `end_mark`, is content of one element. Numbers are taken when something is
  /// painted.
  void begin_content(NextMark next_mark);

  /// What follows, up to `end_mark`, is for the eye only; `type` as ISO 32000-1, 14.8.2.2.2.
  void begin_artifact(std::string_view type);
  void end_mark();

  const std::string& operators() const { return out_; }

 private:
  void open_content();
  void close_content();
  void begin_spelled_out(const std::string& words);
  void set_color(Color color);
  void set_font(const PaintFont& font, Length size);
  void set_stretch(int thousandths);
  void fill_area(const Rect& area, Color color);
  void paint_units(const CopyLine& line, std::size_t first, std::size_t end);
  void move_to(const GlyphRun& run, Length along);

  std::string out_;
  NextMark next_mark_;         // none in decoration and outside of all marks
  bool content_open_ = false;  // a number has been taken and its content goes on
  Length page_height_;
  const std::map<FontId, PaintFont>& fonts_;
  Color color_ = black;
  const PaintFont* font_ = nullptr;
  Length font_size_;
  int stretch_ = 1000;
};

}  // namespace kanyin
