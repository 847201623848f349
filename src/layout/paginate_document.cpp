#include "layout/paginate_document.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "layout/break_pages.h"
#include "layout/carry_footnotes.h"
#include "layout/compose_pages.h"
#include "layout/correction_notice.h"
#include "layout/document_colophon.h"
#include "layout/document_flow.h"
#include "layout/document_head.h"
#include "layout/document_mark.h"
#include "layout/known_names.h"
#include "layout/lone_line.h"
#include "layout/paper.h"
#include "layout/tighten_document.h"
#include "layout/turn.h"
#include "layout/wording.h"
#include "model/correction_text.h"
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

/// What the pages of a text are laid out on, and how that lies on the paper.
struct Sheet {
  Rect area;
  PageRoom room;
  Length drop;
  Turn turn = Turn::none;
};

Sheet sheet_of(const StyleSheet& style, Turn turn) {
  const Grid& grid = style.grid;
  const Length gap = grid.leading - grid.cell;
  return {.area = style.page.type_area(),
          .room = {.height = grid.leading * grid.lines - gap,
                   .grid_leading = grid.leading,
                   .footnote_gap = grid.leading.scaled(1, 2),
                   .last_reserve = {},
                   .line_gap = gap},
          .drop = grid.drop,
          .turn = turn};
}

/// What the first text of a document is tried with.
struct Setting {
  ReceiversPlace receivers = ReceiversPlace::text;
  int step = 0;  // of `tightened`
};

/// How a setting came out.
struct Outcome {
  bool shows_text = true;    // on the first page
  bool well_divided = true;  // no page parts what belongs together
  bool alone = false;        // the signature, on a page without text
  std::size_t pages = 1;     // from the head to the signature
};

class DocumentComposer {
 public:
  DocumentComposer(FlowBuilder& builder, const Issue& issue, const DocumentDesign& design)
      : builder_(builder),
        issue_(issue),
        document_(*issue.document),
        design_(design.design),
        places_(design.places),
        style_(design.design.style),
        area_(style_.page.type_area()) {}

  /// `first` is the design of the head and the first text.
  Outcome compose(const DocumentDesign& first, ReceiversPlace receivers) {
    begin_page();
    const Outcome outcome = add_main(first, receivers);
    if (document_.issued) {
      use_sheet_of(*document_.issued);
      add_flow(issued_flow(builder_, issue_, *document_.issued));
    }
    for (std::size_t i = 0; i < document_.attachments.size(); ++i) {
      use_sheet_of(document_.attachments[i]);
      add_flow(attachment_flow(builder_, issue_, i));
    }
    use(design_, Turn::none);
    add_notice();
    add_colophon(document_colophon(builder_, issue_, places_, receivers));
    add_folios();
    draw_glyphs();
    put_on_paper();
    return outcome;
  }

  std::vector<Page> take_pages() { return std::move(pages_); }
  std::vector<Anchor> take_anchors() { return std::move(anchors_); }
  const std::optional<ColophonApart>& colophon_apart() const { return colophon_apart_; }

 private:
  Outcome add_main(const DocumentDesign& first, ReceiversPlace receivers) {
    use(first.design, Turn::none);
    const DocumentHead head = document_head(builder_, issue_, first.places);
    const HeadRoom above = head_room(head.text_top, first.design.style.grid);
    MainFlow main = main_flow(builder_, issue_, first.places, receivers, above.lines);
    main.flow = carry_footnotes(std::move(main.flow), sheet_.room);
    const std::vector<PageSlice> slices = break_pages(main.flow, sheet_.room);
    append_moved(pages_.back().items, head.items, area_.origin);
    add_slices(main.flow, slices, above.shift);

    Outcome outcome{.shows_text = slices.front().end > main.first_of_body, .pages = slices.size()};
    for (std::size_t i = 1; i < slices.size(); ++i) {
      const std::size_t opener = slices[i].first;
      const bool parted = main.flow.strips[opener].break_before == BreakBefore::forbidden;
      if (parted) outcome.well_divided = false;
      if (opener == main.signature) outcome.alone = true;
    }
    return outcome;
  }

  /// The standard knows no element for it, so that it stands behind everything, on its own page.
  void add_notice() {
    if (issue_.revision.rounds.empty()) return;
    add_plain_correction_notice(builder_, issue_, "body");
    add_flow(builder_.take_flow());
    last_text_ = nullptr;
  }

  void use(const Design& design, Turn turn) {
    builder_.use(design);
    sheet_ = sheet_of(design.style, turn);
  }

  void use_sheet_of(const Article& text) {
    last_text_ = &text;
    if (!text.landscape) {
      use(design_, Turn::none);
      return;
    }
    if (!lying_) lying_ = landscape(design_);
    use(*lying_, Turn::quarter);
  }

  void begin_page() {
    pages_.push_back(
        {.size = style_.page.size, .folio = static_cast<int>(pages_.size()) + 1, .items = {}});
    has_folio_.push_back(true);
    used_ = {};
  }

  void add_flow(Flow whole) {
    const Flow flow = carry_footnotes(std::move(whole), sheet_.room);
    begin_page();
    add_slices(flow, break_pages(flow, sheet_.room), {});
  }

  /// The first slice goes onto the page that has been begun, moved up by `shift`.
  void add_slices(const Flow& flow, const std::vector<PageSlice>& slices, Length shift) {
    for (const PageSlice& slice : slices) {
      if (&slice != &slices.front()) begin_page();
      const Length up = &slice == &slices.front() ? shift : Length{};
      const std::vector<DisplayItem> items = items_of(flow, slice, up);
      if (sheet_.turn == Turn::quarter) {
        append_turned(pages_.back().items, items, style_.page.size.height);
        // Nothing that stands upright goes below what lies.
        used_ = area_.size.height;
      } else {
        append_moved(pages_.back().items, items, {});
      }
    }
  }

  std::vector<DisplayItem> items_of(const Flow& flow, const PageSlice& slice, Length shift) {
    std::vector<DisplayItem> items;
    std::vector<std::size_t> footnotes;
    for (std::size_t i = 0; i < slice.tops.size(); ++i) {
      const Strip& strip = flow.strips[slice.first + i];
      const Point& origin = sheet_.area.origin;
      const Point at{origin.x, origin.y + sheet_.drop + slice.tops[i] - shift};
      if (i == 0 && strip.head) {
        const Strip& head = flow.heads[*strip.head];
        append_moved(items, head.items, {at.x, at.y - head.height});
      }
      append_moved(items, strip.items, at);
      for (const std::string& anchor : strip.anchors) {
        // A reader who is led to a page that lies wants to see all of it.
        const bool lies = sheet_.turn == Turn::quarter;
        anchors_.push_back({anchor, pages_.size() - 1, lies ? area_.origin : at});
      }
      footnotes.insert(footnotes.end(), strip.footnotes.begin(), strip.footnotes.end());
      used_ = at.y + strip.height - origin.y - (strip.on_grid ? sheet_.room.line_gap : Length{});
    }
    add_footnotes(flow, footnotes, items);
    return items;
  }

  void add_footnotes(const Flow& flow, const std::vector<std::size_t>& footnotes,
                     std::vector<DisplayItem>& items) {
    Length height;
    for (std::size_t footnote : footnotes) height += flow.footnotes[footnote].height;
    if (height == Length{}) return;
    Point at{sheet_.area.origin.x, sheet_.area.bottom() - height};
    const Length rule_y = at.y - sheet_.room.grid_leading.scaled(1, 4);
    const Length rule_end = at.x + sheet_.area.size.width.scaled(1, 4);
    items.push_back({ElementId::furniture, Rule{{at.x, rule_y},
                                                {rule_end, rule_y},
                                                points(1).scaled(1, 2),
                                                builder_.look("footnote").color}});
    for (std::size_t footnote : footnotes) {
      append_moved(items, flow.footnotes[footnote].items, at);
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
    const std::size_t pages_of_text = pages_.size();
    const bool by_turn = last_text_ != nullptr && last_text_->landscape && (!even || is_even());
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
    if (by_turn) {
      const std::vector<Text>& title = last_text_->title;
      colophon_apart_ = {.text = title.empty() ? last_text_->span : title.front().span,
                         .folio = static_cast<int>(pages_of_text),
                         .pages = static_cast<int>(pages_.size() - pages_of_text)};
    }
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
    add_code(page);
  }

  /// At the other edge, as far in as the folio.
  void add_code(Page& page) {
    const std::string words = code_words(issue_, design_.page_template);
    if (words.empty()) return;
    ParagraphStyle look = builder_.look("folio");
    look.size = code_size(look);
    const LoneLine line = lone_line(builder_, words, look, ElementId::furniture);
    const Length inset = style_.grid.cell;
    const Length x =
        page.folio % 2 == 1 ? area_.origin.x + inset : area_.right() - inset - line.width;
    const Length middle = area_.bottom() + places_.folio_drop;
    append_moved(page.items, line.items, {x, middle - look.size.scaled(1, 2)});
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
        Length& down = run->turn == Turn::none ? run->baseline.y : run->baseline.x;
        down += more.scaled(centre, 1000);
        for (Glyph& glyph : run->glyphs) {
          glyph.x_offset = glyph.x_offset.scaled(grid.glyph.millipoints, grid.cell.millipoints);
          glyph.x_offset -= more.scaled(1, 2);
        }
      }
    }
  }

  /// Everything is laid out for the front of a sheet that needs no knife; the back may have its
  /// margins exchanged, and there may be paper around the page.
  void put_on_paper() {
    const Length around = outset(style_.page);
    std::vector<Point> moves;
    for (Page& page : pages_) {
      moves.push_back({around + mirror_shift(style_.page, page.folio), around});
      const std::vector<DisplayItem> items = std::exchange(page.items, {});
      if (around > Length{}) add_print_boxes(page, style_.page);
      append_moved(page.items, items, moves.back());
    }
    for (Anchor& anchor : anchors_) anchor.place = anchor.place + moves[anchor.page_index];
  }

  FlowBuilder& builder_;
  const Issue& issue_;
  const OfficialDocument& document_;
  const Design& design_;
  const DocumentTemplate& places_;
  const StyleSheet& style_;
  Rect area_;
  Sheet sheet_;
  std::optional<Design> lying_;
  std::vector<Page> pages_;
  std::vector<bool> has_folio_;
  Length used_;  // on the last page, from the top of the type area
  std::vector<Anchor> anchors_;
  const Article* last_text_ = nullptr;  // of those behind the main text; null if there are none
  std::optional<ColophonApart> colophon_apart_;
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

struct Attempt {
  PagedIssue pages;
  Outcome outcome;
};

Attempt attempt(const Issue& issue, const DocumentDesign& design, const FontBook& fonts,
                const Lexicon& words, Setting setting) {
  std::optional<DocumentDesign> tight;
  if (setting.step > 0) tight = tightened(design, setting.step);
  FlowBuilder builder(design.design, fonts, words, known_names(issue, words));
  DocumentComposer composer(builder, issue, design);
  const Outcome outcome = composer.compose(tight ? *tight : design, setting.receivers);
  return {.pages = {.facts = {.title = issue_title(issue),
                              .author = organ_names(*issue.document),
                              .language = "zh-CN",
                              .date = issue.date,
                              .revision = issue.revision.number,
                              .supersedes = issue.revision.superseded_code,
                              .identifier = issue.revision.code,
                              .corrected = correction_date(issue.revision)},
                    .pages = composer.take_pages(),
                    .elements = builder.elements().take(),
                    .anchors = composer.take_anchors(),
                    .outline = outline_of(issue),
                    .remarks = builder.take_remarks(),
                    .colophon_apart = composer.colophon_apart()},
          .outcome = outcome};
}

/// The mildest setting in which the first page holds everything from the head to the signature; no
/// pages if there is none. A text of a line or two cannot share its lines out between two pages.
std::optional<PagedIssue> on_one_page(const Issue& issue, const DocumentDesign& design,
                                      const FontBook& fonts, const Lexicon& words) {
  for (const ReceiversPlace receivers : {ReceiversPlace::text, ReceiversPlace::colophon}) {
    if (receivers == ReceiversPlace::colophon && issue.document->to.empty()) continue;
    Attempt best = attempt(issue, design, fonts, words, {receivers, tightest_step});
    if (best.outcome.pages > 1) continue;
    int too_wide = -1;
    int enough = tightest_step;
    while (enough - too_wide > 1) {
      const int middle = (too_wide + enough) / 2;
      Attempt tried = attempt(issue, design, fonts, words, {receivers, middle});
      const bool fits = tried.outcome.pages == 1;
      (fits ? enough : too_wide) = middle;
      if (fits) best = std::move(tried);
    }
    return std::move(best.pages);
  }
  return std::nullopt;
}

Span head_span(const Issue& issue) {
  const std::vector<Text>& title = issue.document->text.title;
  return title.empty() ? issue.span : title.front().span;
}

Span signature_span(const OfficialDocument& document) {
  if (!document.signed_by.empty()) return document.signed_by.front().span;
  return document.signers.empty() ? document.text.span : document.signers.front().span;
}

}  // namespace

PagedIssue paginate_document(const Issue& issue, const DocumentDesign& design,
                             const Lexicon& lexicon, const FontBook& fonts) {
  const Lexicon words = words_beside(*issue.document, lexicon);
  Attempt usual = attempt(issue, design, fonts, words, {});
  // A first page without text looks like a cover: then the receivers go to the colophon.
  if (!usual.outcome.shows_text && !issue.document->to.empty()) {
    usual = attempt(issue, design, fonts, words, {.receivers = ReceiversPlace::colophon});
  }
  // No pitch pulls more than a part of a second page onto the first.
  if (!usual.outcome.well_divided && usual.outcome.pages == 2) {
    std::optional<PagedIssue> pages = on_one_page(issue, design, fonts, words);
    if (pages) return std::move(*pages);
  }
  if (usual.outcome.alone) usual.pages.lone_signature = signature_span(*issue.document);
  if (!usual.outcome.shows_text) usual.pages.bare_first_page = head_span(issue);
  return std::move(usual.pages);
}

}  // namespace kanyin
