#include "layout/paginate_document.h"

#include <algorithm>
#include <string>
#include <utility>

#include "layout/break_pages.h"
#include "layout/document_colophon.h"
#include "layout/document_flow.h"
#include "layout/document_head.h"
#include "layout/document_mark.h"
#include "layout/lone_line.h"
#include "layout/wording.h"
#include "model/document_text.h"

namespace kanyin {

namespace {

/// A head that ends this little below a line of the grid takes no further line.
constexpr Length grid_tolerance = micrometres(50);

/// How many lines of the grid the head of the first page takes, and how far the first page is moved
/// up for its text to begin where the head says.
struct HeadRoom {
  int lines = 0;
  Length shift;
};

HeadRoom head_room(Length text_top, const Grid& grid) {
  const Length below_first = std::max(Length{}, text_top - grid.drop - grid_tolerance);
  HeadRoom room;
  room.lines = static_cast<int>((below_first + grid.leading - Length{1}).millipoints /
                                grid.leading.millipoints);
  room.shift = grid.drop + grid.leading * room.lines - text_top;
  return room;
}

class DocumentComposer {
 public:
  DocumentComposer(FlowBuilder& builder, const Issue& issue, const DocumentTemplate& places)
      : builder_(builder),
        issue_(issue),
        document_(*issue.document),
        places_(places),
        style_(builder.design().style),
        area_(style_.page.type_area()) {
    const Length gap = style_.grid.leading - style_.grid.cell;
    room_ = {.height = style_.grid.leading * style_.grid.lines - gap,
             .grid_leading = style_.grid.leading,
             .footnote_gap = style_.grid.leading.scaled(1, 2),
             .last_reserve = {},
             .line_gap = gap};
  }

  /// False if the first page shows nothing of the text.
  bool compose(ReceiversPlace receivers) {
    const DocumentHead head = document_head(builder_, issue_, places_);
    const HeadRoom above = head_room(head.text_top, style_.grid);
    MainFlow main = main_flow(builder_, issue_, places_, receivers, above.lines);
    const std::vector<PageSlice> slices = break_pages(main.flow, room_);
    const bool shows_text = slices.front().end > main.first_of_body;

    begin_page();
    append_moved(pages_.back().items, head.items, area_.origin);
    add_slices(main.flow, slices, above.shift);
    if (document_.issued) add_flow(issued_flow(builder_, issue_, *document_.issued));
    for (std::size_t i = 0; i < document_.attachments.size(); ++i) {
      add_flow(attachment_flow(builder_, issue_, i));
    }
    add_colophon(document_colophon(builder_, issue_, places_, receivers));
    add_folios();
    draw_glyphs();
    return shows_text;
  }

  std::vector<Page> take_pages() { return std::move(pages_); }
  std::vector<Anchor> take_anchors() { return std::move(anchors_); }

 private:
  void begin_page() {
    pages_.push_back(
        {.size = style_.page.size, .folio = static_cast<int>(pages_.size()) + 1, .items = {}});
    has_folio_.push_back(true);
    used_ = {};
  }

  void add_flow(Flow flow) {
    begin_page();
    add_slices(flow, break_pages(flow, room_), {});
  }

  /// The first slice goes onto the page that has been begun, moved up by `shift`.
  void add_slices(const Flow& flow, const std::vector<PageSlice>& slices, Length shift) {
    for (const PageSlice& slice : slices) {
      if (&slice != &slices.front()) begin_page();
      add_slice(flow, slice, &slice == &slices.front() ? shift : Length{});
    }
  }

  void add_slice(const Flow& flow, const PageSlice& slice, Length shift) {
    Page& page = pages_.back();
    std::vector<std::size_t> footnotes;
    for (std::size_t i = 0; i < slice.tops.size(); ++i) {
      const Strip& strip = flow.strips[slice.first + i];
      const Point at{area_.origin.x, area_.origin.y + style_.grid.drop + slice.tops[i] - shift};
      if (i == 0 && strip.head) {
        const Strip& head = flow.heads[*strip.head];
        append_moved(page.items, head.items, {at.x, at.y - head.height});
      }
      append_moved(page.items, strip.items, at);
      for (const std::string& anchor : strip.anchors) {
        anchors_.push_back({anchor, pages_.size() - 1, at});
      }
      footnotes.insert(footnotes.end(), strip.footnotes.begin(), strip.footnotes.end());
      used_ = at.y + strip.height - area_.origin.y - (strip.on_grid ? room_.line_gap : Length{});
    }
    add_footnotes(flow, footnotes);
  }

  void add_footnotes(const Flow& flow, const std::vector<std::size_t>& footnotes) {
    Length height;
    for (std::size_t footnote : footnotes) height += flow.footnotes[footnote].height;
    if (height == Length{}) return;
    Page& page = pages_.back();
    Point at{area_.origin.x, area_.bottom() - height};
    const Length rule_y = at.y - style_.grid.leading.scaled(1, 4);
    page.items.push_back({ElementId::furniture, Rule{{at.x, rule_y},
                                                     {at.x + area_.size.width.scaled(1, 4), rule_y},
                                                     points(1).scaled(1, 2),
                                                     builder_.look("footnote").color}});
    for (std::size_t footnote : footnotes) {
      append_moved(page.items, flow.footnotes[footnote].items, at);
      at.y += flow.footnotes[footnote].height;
    }
    used_ = area_.size.height;
  }

  ColophonFace face() const {
    if (document_.colophon_face) return *document_.colophon_face;
    return document_.format == DocumentFormat::letter ? ColophonFace::last : places_.colophon_face;
  }

  /// GB/T 9704-2012, 7.4: at the foot of the last face, which is an even one where paper is printed
  /// on both sides. 7.5: a blank page has no folio, nor has the colophon behind it.
  void add_colophon(const DocumentColophon& colophon) {
    if (colophon.height == Length{}) return;
    const bool even = face() == ColophonFace::even;
    const Length gap = style_.grid.leading.scaled(1, 2);
    const bool fits = used_ + gap + colophon.height <= area_.size.height;
    const auto is_even = [this] { return pages_.size() % 2 == 0; };
    if (!fits || (even && !is_even())) {
      begin_page();
      if (even && !is_even()) {
        has_folio_.back() = false;
        begin_page();
        has_folio_.back() = false;
      }
    }
    append_moved(pages_.back().items, colophon.items,
                 {area_.origin.x, area_.bottom() - colophon.height});
  }

  void add_folios() {
    // GB/T 9704-2012, 10.1: the first page of a letter shows none.
    if (document_.format == DocumentFormat::letter) has_folio_.front() = false;
    for (std::size_t i = 0; i < pages_.size(); ++i) {
      if (has_folio_[i]) add_folio(pages_[i]);
    }
  }

  /// The dashes 7 mm under the type area, one character in: right on odd pages, left on even ones.
  void add_folio(Page& page) {
    const std::string words = fill_wording(places_.folio, "folio", std::to_string(page.folio));
    const LoneLine line = lone_line(builder_, words, builder_.look("folio"), ElementId::furniture);
    LoneLine dash = line;
    dash.items.resize(std::min<std::size_t>(1, dash.items.size()));
    if (auto* run = dash.items.empty() ? nullptr : std::get_if<GlyphRun>(&dash.items[0].shape)) {
      run->glyphs.resize(1);
    }
    const InkSpan ink = ink_span(dash, builder_.fonts());
    const Length middle = (ink.top + ink.bottom).scaled(1, 2);
    const Length inset = style_.grid.cell;
    const Length x =
        page.folio % 2 == 1 ? area_.right() - inset - line.width : area_.origin.x + inset;
    append_moved(page.items, line.items, {x, area_.bottom() + places_.folio_drop - middle});
  }

  /// Where the style wants the Han of the grid larger than its cells, they are drawn so, each on
  /// the middle of its cell.
  void draw_glyphs() {
    const Grid& grid = style_.grid;
    if (grid.glyph == grid.cell || grid.glyph == Length{}) return;
    for (Page& page : pages_) {
      for (DisplayItem& item : page.items) {
        auto* run = std::get_if<GlyphRun>(&item.shape);
        if (run == nullptr || run->size != grid.cell) continue;
        const Length more = grid.glyph - grid.cell;
        const int centre = builder_.fonts().measures(run->font).han_centre;
        run->size = grid.glyph;
        run->baseline.y += more.scaled(centre, 1000);
        for (Glyph& glyph : run->glyphs) {
          glyph.x_offset = glyph.x_offset.scaled(grid.glyph.millipoints, grid.cell.millipoints);
          glyph.x_offset -= more.scaled(1, 2);
        }
      }
    }
  }

  FlowBuilder& builder_;
  const Issue& issue_;
  const OfficialDocument& document_;
  const DocumentTemplate& places_;
  const StyleSheet& style_;
  Rect area_;
  PageRoom room_;
  std::vector<Page> pages_;
  std::vector<bool> has_folio_;
  Length used_;  // on the last page, from the top of the type area
  std::vector<Anchor> anchors_;
};

void add_headings(std::vector<OutlineEntry>& outline, const Article& text) {
  int number = 0;
  for (const Block& block : text.body) {
    const auto* heading = std::get_if<Heading>(&block.content);
    if (heading == nullptr || heading->level != 1) continue;
    outline.push_back({2, plain_text(heading->content), heading_anchor(text, ++number)});
  }
}

std::vector<OutlineEntry> outline_of(const Issue& issue) {
  std::vector<OutlineEntry> outline;
  for (const Article* text : articles(issue)) {
    const std::string title = whole_title(*text);
    outline.push_back({1, title.empty() ? issue_title(issue) : title, text->id});
    add_headings(outline, *text);
  }
  return outline;
}

}  // namespace

PagedIssue paginate_document(const Issue& issue, const DocumentDesign& design,
                             const FontBook& fonts) {
  const auto compose = [&](ReceiversPlace receivers, PagedIssue& pages) {
    FlowBuilder builder(design.design, fonts, issue.publication.lexicon);
    DocumentComposer composer(builder, issue, design.places);
    const bool shows_text = composer.compose(receivers);
    pages = {.facts = {.title = issue_title(issue),
                       .author = organ_names(*issue.document),
                       .language = "zh-CN",
                       .date = issue.date,
                       .revision = issue.revision.number},
             .pages = composer.take_pages(),
             .elements = builder.elements().take(),
             .anchors = composer.take_anchors(),
             .outline = outline_of(issue),
             .remarks = builder.take_remarks()};
    return shows_text;
  };

  // A first page without text looks like a cover: then the receivers go to the colophon.
  PagedIssue pages;
  if (!compose(ReceiversPlace::text, pages) && !issue.document->to.empty()) {
    compose(ReceiversPlace::colophon, pages);
  }
  return pages;
}

}  // namespace kanyin
