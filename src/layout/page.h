// Finished pages: what every print writer reads. Nothing here remains to be decided; a writer only
// says it in its own language.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "diag/span.h"
#include "geom/color.h"
#include "geom/rect.h"
#include "model/block.h"
#include "model/date.h"
#include "text/font.h"
#include "text/line_flaw.h"

namespace kanyin {

/// An element of the logical structure in `PagedIssue::elements`. Display items of `furniture`
/// (rules, folios, repeated table heads) belong to none.
enum class ElementId : std::uint32_t { furniture = 0 };

/// What a reader who cannot see is told. The names follow the standard structure types of
/// ISO 32000-1, 14.8.4.
enum class ElementKind {
  document,
  part,              // masthead, footer
  publication_name,  // heading of level 1
  paragraph,
  contents_list,
  contents_entry,
  section,
  section_head,  // heading of level 2
  article,
  article_title,  // heading of level 3
  heading,        // heading inside an article, of level 3 + `level`
  run_in_head,
  credit,
  list,
  list_item,
  list_label,
  list_body,
  table,
  table_row,
  table_head_cell,
  table_cell,
  figure,
  caption,
  quote,
  verbatim,
  footnote,
  footnote_mark,
  link,
  ruby,  // a Han with its reading: `ruby_base`, then `ruby_text`
  ruby_base,
  ruby_text
};

struct Element {
  ElementKind kind = ElementKind::document;
  ElementId parent = ElementId::furniture;  // furniture for the document itself
  int level = 0;                            // of a heading
  std::string alt;                          // of a figure or link
  std::string actual_text;  // what is read where the glyphs say it otherwise, else empty
};

/// How an item lies on the paper. A quarter is turned against the clock: its lines run from the
/// foot of the page upwards.
enum class Turn { none, quarter };

/// Shaped text in one face on one baseline. Justification, squeezed punctuation and Han-Latin gaps
/// are all in the advances. `text` is what a reader copies; a glyph's `cluster` is the byte in it
/// that the glyph begins to show. Narrowed glyphs have advances that are narrowed too.
struct GlyphRun {
  Point baseline;
  FontId font{};
  Length size;
  Color color;
  std::string text;
  std::vector<Glyph> glyphs;
  int stretch = 1000;  // width of the glyphs in thousandths of what the face gives
  Turn turn = Turn::none;

  /// Where it begins along its line and how far down that line is, as the reader holds the page.
  Length along() const { return turn == Turn::none ? baseline.x : -baseline.y; }
  Length down() const { return turn == Turn::none ? baseline.y : baseline.x; }
};

/// A straight stroke, horizontal or vertical, centred on the line between its ends.
struct Rule {
  Point from;
  Point to;
  Length thickness;
  Color color;
};

struct Fill {
  Rect area;
  Color color;
};

/// A round dot.
struct Dot {
  Point centre;
  Length radius;
  Color color;
};

struct PlacedPicture {
  Rect area;
  PictureId picture{};
  int dots_per_inch = 0;  // what is finer is not printed; 0 for the picture as it is
  Turn turn = Turn::none;
};

/// A rectangle that leads somewhere: `target` is a web address, or `#` and an anchor of the issue.
struct Link {
  Rect area;
  std::string target;
};

struct DisplayItem {
  ElementId element = ElementId::furniture;
  std::variant<GlyphRun, Rule, Fill, Dot, PlacedPicture, Link> shape;
};

/// Where a larger sheet is cut, and how far what reaches the edge is printed beyond it (ISO
/// 32000-1, 14.11.2).
struct PrintBoxes {
  Rect trim;
  Rect bleed;
};

struct Page {
  Size size;
  int folio = 0;                      // the printed page number, counted from 1
  std::vector<DisplayItem> items;     // back to front, and in reading order
  std::optional<PrintBoxes> boxes{};  // where the sheet is larger than the page
};

/// A place that can be led to.
struct Anchor {
  std::string name;
  std::size_t page_index = 0;
  Point place;
};

/// An entry of the outline; `level` counts from 1.
struct OutlineEntry {
  int level = 1;
  std::string title;
  std::string anchor;
};

/// What the file as a whole says of itself.
struct DocumentFacts {
  std::string title;
  std::string author;
  std::string language = "zh-CN";
  std::optional<Date> date;
  int revision = 1;
  std::string publication{};
  std::optional<int> number{};
  std::optional<int> running_number{};
  std::string supersedes{};         // what an earlier revision is called; empty if there is none
  std::string identifier{};         // the code of a published printing
  std::optional<Date> corrected{};  // when, if this is a correction
};

/// A line that the editor could cure; `span` is that of a text in which its words stand.
struct LineRemark {
  LineFlaw flaw = LineFlaw::none;
  std::string words;
  Span span;
};

/// A colophon stands upright and finds no room behind a text that lies on its side.
struct ColophonApart {
  Span text;      // that lies
  int folio = 0;  // of its last page
  int pages = 0;  // that were added for the colophon
};

struct PagedIssue {
  DocumentFacts facts;
  std::vector<Page> pages;
  std::vector<Element> elements;  // [0] is unused: it stands for furniture
  std::vector<Anchor> anchors;    // each name once
  std::vector<OutlineEntry> outline;
  std::vector<LineRemark> remarks;
  std::optional<Span> lone_signature{};   // of a document, if it found no room on a page with text
  std::optional<Span> bare_first_page{};  // of a document, if its head leaves no room for text
  std::optional<ColophonApart> colophon_apart{};  // of a document, if its last text lies
};

}  // namespace kanyin
