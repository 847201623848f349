#include "pdf/paint.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "diag/expect.h"
#include "pdf/syntax.h"

namespace kanyin {

namespace {

/// The strings and adjustments of TJ operators. The pen moves by the widths in the PDF; the glyphs
/// stand where the layout has put them.
class TextRow {
 public:
  TextRow(std::string& out, Length begin) : out_(out), begin_(begin) {}

  /// `x` is a place on the page, `y` counts downwards from the baseline; `em` is the width of an em
  /// as it is shown.
  void show(GlyphCode glyph, Length em, Length x, Length y) {
    rise(-y);
    if (!open_) out_.push_back('[');
    open_ = true;
    const std::int64_t wanted = (x - begin_).millipoints * 1000;
    // TJ counts in thousandths of the em, and backwards.
    const std::int64_t back = rounded(pen_ - wanted, em.millipoints);
    if (back != 0) {
      if (in_string_) out_.push_back(')');
      in_string_ = false;
      append_number(out_, back);
    }
    if (!in_string_) out_.push_back('(');
    in_string_ = true;
    append_string_code(out_, glyph.code);
    pen_ += (glyph.width - back) * em.millipoints;
  }

  /// Ends the operator, so that another one can follow.
  void close() {
    if (in_string_) out_.push_back(')');
    if (open_) out_ += "]TJ\n";
    in_string_ = false;
    open_ = false;
  }

  void finish() {
    close();
    rise({});
  }

 private:
  static std::int64_t rounded(std::int64_t number, std::int64_t divisor) {
    const std::int64_t half = number < 0 ? -divisor / 2 : divisor / 2;
    return (number + half) / divisor;
  }

  void rise(Length rise) {
    if (rise == rise_) return;
    close();
    append_length(out_, rise);
    out_ += " Ts\n";
    rise_ = rise;
  }

  std::string& out_;
  Length begin_;
  std::int64_t pen_ = 0;  // thousandths of a millipoint, so that nothing is rounded
  Length rise_;
  bool open_ = false;
  bool in_string_ = false;
};

bool spells_out(const CopyLine& line) {
  return std::any_of(line.units.begin(), line.units.end(),
                     [](const CopyUnit& unit) { return !unit.words.empty(); });
}

void show_cluster(const LineCluster& each, TextRow& row) {
  const GlyphRun& run = *each.run;
  const Length em = run.size.scaled(run.stretch, 1000);
  Length x = each.x;
  for (std::size_t i = each.cluster.first; i < each.cluster.end; ++i) {
    const Glyph& glyph = run.glyphs[i];
    const std::size_t use =
        i == each.cluster.first ? each.first_use : each.font->used.index_of(glyph.id, {});
    row.show(each.font->embedded.codes[use], em, x + glyph.x_offset, glyph.y_offset);
    x += glyph.advance;
  }
}

}  // namespace

PagePainter::PagePainter(Length page_height, const std::map<FontId, PaintFont>& fonts)
    : page_height_(page_height), fonts_(fonts) {}

void PagePainter::paint(const std::vector<const GlyphRun*>& line) {
  if (line.empty()) return;
  const CopyLine copy_line = copy_units(line, fonts_);
  const std::vector<CopyUnit>& units = copy_line.units;
  const bool in_pieces = next_mark_ && spells_out(copy_line);
  for (std::size_t first = 0; first < units.size();) {
    std::size_t end = first + 1;
    if (in_pieces && !units[first].words.empty()) {
      close_content();
      begin_spelled_out(units[first].words);
      paint_units(copy_line, first, end);
      out_ += "EMC\n";
    } else {
      while (end < units.size() && (!in_pieces || units[end].words.empty())) ++end;
      open_content();
      paint_units(copy_line, first, end);
    }
    first = end;
  }
}

/// A text object of its own: MuPDF does not see marks that lie within one.
void PagePainter::paint_units(const CopyLine& line, std::size_t first, std::size_t end) {
  const LineCluster& begin = line.clusters[line.units[first].first];
  out_ += "BT\n";
  move_to(*begin.run, begin.x);

  TextRow row(out_, begin.x);
  for (std::size_t unit = first; unit < end; ++unit) {
    // Decoration has no numbers; its words can be spelled out inside of it.
    const bool within = !next_mark_ && !line.units[unit].words.empty();
    if (within) {
      row.close();
      begin_spelled_out(line.units[unit].words);
    }
    for (std::size_t i = line.units[unit].first; i < line.units[unit].end; ++i) {
      const LineCluster& each = line.clusters[i];
      const bool same_look = font_ == each.font && font_size_ == each.run->size &&
                             stretch_ == each.run->stretch && color_ == each.run->color;
      if (!same_look) {
        row.close();
        set_color(each.run->color);
        set_font(*each.font, each.run->size);
        set_stretch(each.run->stretch);
      }
      show_cluster(each, row);
    }
    if (within) {
      row.close();
      out_ += "EMC\n";
    }
  }
  row.finish();
  out_ += "ET\n";
}

void PagePainter::move_to(const GlyphRun& run, Length along) {
  const bool upright = run.turn == Turn::none;
  if (!upright) out_ += "0 1 -1 0 ";
  append_length(out_, upright ? along : run.baseline.x);
  out_.push_back(' ');
  append_length(out_, page_height_ - (upright ? run.baseline.y : -along));
  out_ += upright ? " Td\n" : " Tm\n";
}

void PagePainter::set_font(const PaintFont& font, Length size) {
  expect(size > Length{}, "text has a size");
  if (font_ == &font && font_size_ == size) return;
  out_ += "/" + font.name + " ";
  append_length(out_, size);
  out_ += " Tf\n";
  font_ = &font;
  font_size_ = size;
}

void PagePainter::set_stretch(int thousandths) {
  if (stretch_ == thousandths) return;
  // Tz counts in per cent.
  append_length(out_, Length{thousandths} * 100);
  out_ += " Tz\n";
  stretch_ = thousandths;
}

void PagePainter::paint(const Rule& rule) {
  open_content();
  const Length half = rule.thickness.scaled(1, 2);
  Rect area{.origin = rule.from, .size = {rule.to.x - rule.from.x, rule.to.y - rule.from.y}};
  if (area.size.height == Length{}) {
    area.origin.y -= half;
    area.size.height = rule.thickness;
  } else {
    area.origin.x -= half;
    area.size.width = rule.thickness;
  }
  fill_area(area, rule.color);
}

void PagePainter::paint(const Fill& fill) {
  open_content();
  fill_area(fill.area, fill.color);
}

void PagePainter::paint(const Dot& dot) {
  open_content();
  set_color(dot.color);
  // Four cubic curves come within 0.03 % of a circle if their handles are this long.
  constexpr std::int64_t handle_per_mille = 552;
  const Length r = dot.radius;
  const Length h = r.scaled(handle_per_mille, 1000);
  const Length x = dot.centre.x;
  const Length y = page_height_ - dot.centre.y;
  const auto add = [this](std::initializer_list<Length> numbers, std::string_view command) {
    for (const Length number : numbers) {
      append_length(out_, number);
      out_.push_back(' ');
    }
    out_ += command;
    out_.push_back('\n');
  };
  add({x + r, y}, "m");
  add({x + r, y + h, x + h, y + r, x, y + r}, "c");
  add({x - h, y + r, x - r, y + h, x - r, y}, "c");
  add({x - r, y - h, x - h, y - r, x, y - r}, "c");
  add({x + h, y - r, x + r, y - h, x + r, y}, "c");
  out_ += "f\n";
}

void PagePainter::fill_area(const Rect& area, Color color) {
  set_color(color);
  append_length(out_, area.origin.x);
  out_.push_back(' ');
  append_length(out_, page_height_ - area.bottom());
  out_.push_back(' ');
  append_length(out_, area.size.width);
  out_.push_back(' ');
  append_length(out_, area.size.height);
  out_ += " re f\n";
}

void PagePainter::paint(const PlacedPicture& picture, std::string_view name) {
  open_content();
  // A picture fills the unit square; the lower edge of a turned one is on the right.
  const Size& size = picture.area.size;
  const bool upright = picture.turn == Turn::none;
  out_ += "q\n";
  if (upright) {
    append_length(out_, size.width);
    out_ += " 0 0 ";
    append_length(out_, size.height);
  } else {
    out_ += "0 ";
    append_length(out_, size.height);
    out_.push_back(' ');
    append_length(out_, -size.width);
    out_ += " 0";
  }
  out_.push_back(' ');
  append_length(out_, upright ? picture.area.origin.x : picture.area.right());
  out_.push_back(' ');
  append_length(out_, page_height_ - picture.area.bottom());
  out_ += " cm /";
  out_ += name;
  out_ += " Do\nQ\n";
}

void PagePainter::begin_content(NextMark next_mark) { next_mark_ = std::move(next_mark); }

void PagePainter::open_content() {
  if (!next_mark_ || content_open_) return;
  const ContentMark mark = next_mark_();
  out_ += "/";
  out_ += mark.structure_type;
  out_ += " <</MCID ";
  append_number(out_, mark.mcid);
  out_ += ">>BDC\n";
  content_open_ = true;
}

void PagePainter::close_content() {
  if (content_open_) out_ += "EMC\n";
  content_open_ = false;
}

void PagePainter::begin_spelled_out(const std::string& words) {
  out_ += "/Span<<";
  if (next_mark_) {
    out_ += "/MCID ";
    append_number(out_, next_mark_().mcid);
  }
  out_ += "/ActualText" + text_string(words) + ">>BDC\n";
}

void PagePainter::begin_artifact(std::string_view type) {
  out_ += "/Artifact <</Type /";
  out_ += type;
  out_ += ">>BDC\n";
}

void PagePainter::end_mark() {
  if (next_mark_) {
    close_content();
  } else {
    out_ += "EMC\n";
  }
  next_mark_ = nullptr;
}

void PagePainter::set_color(Color color) {
  if (color == color_) return;
  append_color(out_, color);
  out_ += " rg\n";
  color_ = color;
}

}  // namespace kanyin
