#include "layout/lone_line.h"

#include <algorithm>
#include <optional>

namespace kanyin {

namespace {

/// Wider than any paper.
constexpr Length endless = points(20000);

std::vector<GlyphRun*> runs_of(LoneLine& line) {
  std::vector<GlyphRun*> runs;
  for (DisplayItem& item : line.items) {
    if (auto* run = std::get_if<GlyphRun>(&item.shape)) runs.push_back(run);
  }
  return runs;
}

/// A face that cannot tell is taken to fill its em box.
InkReach reach_of(const GlyphRun& run, const Glyph& glyph, const FontBook& fonts) {
  if (const std::optional<InkReach> found = fonts.font(run.font).ink(glyph.id, run.size)) {
    return *found;
  }
  const Length centre = run.size.scaled(fonts.measures(run.font).han_centre, 1000);
  return {.top = centre + run.size.scaled(1, 2), .bottom = centre - run.size.scaled(1, 2)};
}

}  // namespace

LoneLine lone_line(FlowBuilder& builder, const std::string& words, const ParagraphStyle& look,
                   ElementId element) {
  ParagraphStyle plain = look;
  plain.align = Align::left;
  plain.leading = look.size;
  const std::vector<SetLine> lines =
      builder.lines_in(endless, {builder.piece(words, plain, element)}, plain);
  LoneLine line;
  line.items = builder.strip(lines, plain).items;
  for (const SetLine& set : lines) line.width = std::max(line.width, set.width);
  return line;
}

LoneLine label_line(FlowBuilder& builder, const std::string& words, const ParagraphStyle& look,
                    ElementId element) {
  LoneLine line = lone_line(builder, words, look, element);
  // At the end of a line half of the em of such a mark is taken away; the words are whole ems.
  if (words.ends_with("：")) {
    const std::int64_t ems =
        (line.width + look.size.scaled(3, 4)).millipoints / look.size.millipoints;
    line.width = look.size * ems;
  }
  return line;
}

void spread(LoneLine& line, Length width) {
  std::int64_t glyphs = 0;
  for (const GlyphRun* run : runs_of(line)) glyphs += static_cast<std::int64_t>(run->glyphs.size());
  const Length more = width - line.width;
  if (glyphs < 2 || more <= Length{}) return;

  // Each glyph moves by its share of the whole, so that nothing is lost in rounding.
  std::int64_t seen = 0;
  const auto moved = [&more, glyphs](std::int64_t index) {
    return more.scaled(std::min(index, glyphs - 1), glyphs - 1);
  };
  for (GlyphRun* run : runs_of(line)) {
    run->baseline.x += moved(seen);
    for (Glyph& glyph : run->glyphs) {
      glyph.advance += moved(seen + 1) - moved(seen);
      ++seen;
    }
  }
  line.width = width;
}

void stretch(LoneLine& line, int thousandths) {
  for (GlyphRun* run : runs_of(line)) {
    run->stretch = thousandths;
    run->baseline.x = run->baseline.x.scaled(thousandths, 1000);
    for (Glyph& glyph : run->glyphs) {
      glyph.advance = glyph.advance.scaled(thousandths, 1000);
      glyph.x_offset = glyph.x_offset.scaled(thousandths, 1000);
    }
  }
  line.width = line.width.scaled(thousandths, 1000);
}

void append(LoneLine& line, const LoneLine& more, Length gap) {
  append_moved(line.items, more.items, {line.width + gap, {}});
  line.width += gap + more.width;
}

InkSpan ink_span(const LoneLine& line, const FontBook& fonts) {
  std::optional<InkSpan> span;
  for (const DisplayItem& item : line.items) {
    const auto* run = std::get_if<GlyphRun>(&item.shape);
    if (run == nullptr) continue;
    for (const Glyph& glyph : run->glyphs) {
      const InkReach reach = reach_of(*run, glyph, fonts);
      const Length baseline = run->baseline.y + glyph.y_offset;
      const InkSpan own{.top = baseline - reach.top, .bottom = baseline - reach.bottom};
      if (!span) span = own;
      span->top = std::min(span->top, own.top);
      span->bottom = std::max(span->bottom, own.bottom);
    }
  }
  return span.value_or(InkSpan{});
}

}  // namespace kanyin
