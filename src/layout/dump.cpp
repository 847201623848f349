#include "layout/dump.h"

#include <cstdio>
#include <cstdlib>

namespace kanyin {

namespace {

std::string number(Length length) {
  const std::int64_t value = length.millipoints;
  const std::int64_t size = value < 0 ? -value : value;
  std::string places = std::to_string(size % 1000);
  places.insert(0, 3 - places.size(), '0');
  return (value < 0 ? "-" : "") + std::to_string(size / 1000) + "." + places;
}

std::string point(Point at) { return number(at.x) + " " + number(at.y); }

std::string hex(Color color) {
  char text[8];
  std::snprintf(text, sizeof text, "#%02X%02X%02X", color.red, color.green, color.blue);
  return text;
}

/// Equal neighbours are counted: `16.000x12`.
std::string advances(const std::vector<Glyph>& glyphs) {
  std::string text;
  for (std::size_t i = 0; i < glyphs.size();) {
    std::size_t same = i + 1;
    while (same < glyphs.size() && glyphs[same].advance == glyphs[i].advance) ++same;
    text += " " + number(glyphs[i].advance);
    if (same - i > 1) text += "x" + std::to_string(same - i);
    i = same;
  }
  return text;
}

std::string turned(Turn turn) { return turn == Turn::quarter ? " turned" : ""; }

struct DumpShape {
  const FontBook& fonts;

  std::string operator()(const GlyphRun& run) const {
    return "text " + point(run.baseline) + " " + number(run.size) + " " +
           fonts.source(run.font).family + (run.color == black ? "" : " " + hex(run.color)) +
           (run.stretch == 1000 ? "" : " width " + std::to_string(run.stretch)) + turned(run.turn) +
           " \"" + run.text + "\"" + advances(run.glyphs);
  }
  std::string operator()(const Rule& rule) const {
    return "rule " + point(rule.from) + " " + point(rule.to) + " " + number(rule.thickness) + " " +
           hex(rule.color);
  }
  std::string operator()(const Fill& fill) const {
    return "fill " + point(fill.area.origin) + " " + number(fill.area.size.width) + " " +
           number(fill.area.size.height) + " " + hex(fill.color);
  }
  std::string operator()(const Dot& dot) const {
    return "dot " + point(dot.centre) + " " + number(dot.radius) + " " + hex(dot.color);
  }
  std::string operator()(const PlacedPicture& placed) const {
    return "picture " + std::to_string(static_cast<unsigned>(placed.picture)) + " " +
           point(placed.area.origin) + " " + number(placed.area.size.width) + " " +
           number(placed.area.size.height) + turned(placed.turn);
  }
  std::string operator()(const Link& link) const {
    return "link " + point(link.area.origin) + " " + number(link.area.size.width) + " " +
           number(link.area.size.height) + " " + link.target;
  }
};

}  // namespace

std::string dump(const PagedIssue& pages, const FontBook& fonts) {
  std::string text;
  for (const Page& page : pages.pages) {
    text += "page " + std::to_string(page.folio) + " " + number(page.size.width) + " " +
            number(page.size.height) + "\n";
    for (const DisplayItem& item : page.items) {
      text += "  " + std::visit(DumpShape{fonts}, item.shape) + "\n";
    }
  }
  return text;
}

}  // namespace kanyin
