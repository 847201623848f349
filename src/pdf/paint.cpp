#include "pdf/paint.h"

#include "diag/expect.h"
#include "io/utf8.h"
#include "pdf/clusters.h"
#include "pdf/syntax.h"

namespace kanyin {

namespace {

bool is_private_use(char32_t c) {
  return (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xF0000 && c <= 0xFFFFD) ||
         (c >= 0x100000 && c <= 0x10FFFD);
}

/// Characters that mean nothing outside their font must be said in so many words
/// (ISO 19005-2, 6.2.11.7.3).
bool has_private_use(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const DecodedChar next = decode_char(text, at);
    if (is_private_use(next.code_point)) return true;
    at += next.length;
  }
  return false;
}

/// The strings and adjustments of TJ operators. The pen moves by the widths in the PDF; the glyphs
/// stand where the layout has put them.
class TextRow {
 public:
  TextRow(std::string& out, Length size) : out_(out), size_(size) {}

  /// `x` counts from the beginning of the run, `y` downwards from its baseline.
  void show(GlyphCode glyph, Length x, Length y) {
    rise(-y);
    open();
    // Thousandths of the em, which is the unit of TJ; positive ones move back.
    const std::int64_t wanted = rounded(x.millipoints * 1000, size_.millipoints);
    if (wanted != pen_) {
      if (in_string_) out_.push_back('>');
      in_string_ = false;
      append_number(out_, pen_ - wanted);
      pen_ = wanted;
    }
    if (!in_string_) out_.push_back('<');
    in_string_ = true;
    append_hex16(out_, glyph.code);
    pen_ += glyph.width;
  }

  void begin_actual_text(std::string_view text) {
    close();
    out_ += "/Span<</ActualText" + text_string(text) + ">>BDC\n";
  }

  void end_actual_text() {
    close();
    out_ += "EMC\n";
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

  void open() {
    if (!open_) out_.push_back('[');
    open_ = true;
  }

  void close() {
    if (in_string_) out_.push_back('>');
    if (open_) out_ += "]TJ\n";
    in_string_ = false;
    open_ = false;
  }

  void rise(Length rise) {
    if (rise == rise_) return;
    close();
    append_length(out_, rise);
    out_ += " Ts\n";
    rise_ = rise;
  }

  std::string& out_;
  Length size_;
  std::int64_t pen_ = 0;
  Length rise_;
  bool open_ = false;
  bool in_string_ = false;
};

}  // namespace

PagePainter::PagePainter(Length page_height, const std::map<FontId, PaintFont>& fonts)
    : page_height_(page_height), fonts_(fonts) {}

void PagePainter::paint(const GlyphRun& run) {
  if (run.glyphs.empty()) return;
  const auto found = fonts_.find(run.font);
  expect(found != fonts_.end(), "the fonts of all pages have been embedded");
  expect(run.size > Length{}, "text has a size");
  const PaintFont& font = found->second;

  set_color(run.color);
  out_ += "BT\n";
  if (font_ != &font || font_size_ != run.size) {
    out_ += "/" + font.name + " ";
    append_length(out_, run.size);
    out_ += " Tf\n";
    font_ = &font;
    font_size_ = run.size;
  }
  append_length(out_, run.baseline.x);
  out_.push_back(' ');
  append_length(out_, page_height_ - run.baseline.y);
  out_ += " Td\n";
  show_glyphs(run, font);
  out_ += "ET\n";
}

void PagePainter::show_glyphs(const GlyphRun& run, const PaintFont& font) {
  TextRow row(out_, run.size);
  Length x;
  for (const Cluster& cluster : clusters_of(run)) {
    const bool one_glyph = cluster.end - cluster.first == 1;
    const std::size_t first_use = font.used.index_of(run.glyphs[cluster.first].id, cluster.text);
    const bool said =
        one_glyph && font.embedded.codes[first_use].says_text && !has_private_use(cluster.text);
    if (!said) row.begin_actual_text(cluster.text);
    for (std::size_t i = cluster.first; i < cluster.end; ++i) {
      const Glyph& glyph = run.glyphs[i];
      const std::size_t use =
          i == cluster.first ? first_use : font.used.index_of(glyph.id, std::string_view());
      row.show(font.embedded.codes[use], x + glyph.x_offset, glyph.y_offset);
      x += glyph.advance;
    }
    if (!said) row.end_actual_text();
  }
  row.finish();
}

void PagePainter::paint(const Rule& rule) {
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

void PagePainter::paint(const Fill& fill) { fill_area(fill.area, fill.color); }

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
  out_ += "q\n";
  append_length(out_, picture.area.size.width);
  out_ += " 0 0 ";
  append_length(out_, picture.area.size.height);
  out_.push_back(' ');
  append_length(out_, picture.area.origin.x);
  out_.push_back(' ');
  append_length(out_, page_height_ - picture.area.bottom());
  out_ += " cm /";
  out_ += name;
  out_ += " Do\nQ\n";
}

void PagePainter::begin_content(std::string_view structure_type, int mcid) {
  out_ += "/";
  out_ += structure_type;
  out_ += " <</MCID ";
  append_number(out_, mcid);
  out_ += ">>BDC\n";
}

void PagePainter::begin_artifact(std::string_view type) {
  out_ += "/Artifact <</Type /";
  out_ += type;
  out_ += ">>BDC\n";
}

void PagePainter::end_mark() { out_ += "EMC\n"; }

void PagePainter::set_color(Color color) {
  if (color == color_) return;
  append_color(out_, color);
  out_ += " rg\n";
  color_ = color;
}

}  // namespace kanyin
