#include "layout/compose_pages.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "layout/contents_list.h"
#include "layout/paper.h"
#include "layout/wording.h"

namespace kanyin {

namespace {

/// GB/T 9704-2012, 7.5: the dashes of the folio stand 7 mm below the type area.
constexpr Length folio_drop = millimetres(7);

class PageComposer {
 public:
  PageComposer(FlowBuilder& builder, const Flow& flow, const std::vector<PageSlice>& slices,
               std::string code)
      : builder_(builder), flow_(flow), style_(builder.design().style), code_(std::move(code)) {
    for (std::size_t page_index = 0; page_index < slices.size(); ++page_index) {
      const PageSlice& slice = slices[page_index];
      for (std::size_t i = slice.first; i < slice.end; ++i) {
        for (const std::string& anchor : flow.strips[i].anchors) {
          folios_.emplace(anchor, static_cast<int>(page_index) + 1);
        }
      }
    }
    for (const PageSlice& slice : slices) add_slice(slice);
  }

  void add_footer(const std::vector<Strip>& footer) {
    const Rect area = type_area(pages_.back().folio);
    Point at{area.origin.x, area.bottom() - height_of(footer)};
    for (const Strip& strip : footer) {
      at.y += strip.space_before;
      append_moved(pages_.back().items, strip.items, at);
      at.y += strip.height;
    }
  }

  ComposedPages take() { return {std::move(pages_), std::move(anchors_)}; }

 private:
  Rect type_area(int folio) const {
    Rect area = style_.page.type_area();
    const Length around = outset(style_.page);
    area.origin = area.origin + Point{around + mirror_shift(style_.page, folio), around};
    return area;
  }

  void add_slice(const PageSlice& slice) {
    const int folio = static_cast<int>(pages_.size()) + 1;
    Page page{.size = style_.page.size, .folio = folio, .items = {}, .boxes = {}};
    if (outset(style_.page) > Length{}) add_print_boxes(page, style_.page);
    const Rect area = type_area(folio);

    std::size_t next_float = 0;
    for (std::size_t i = 0; i < slice.tops.size(); ++i) {
      const std::size_t index = slice.first + i;
      // Pictures are painted, and so read, where they were written.
      for (; next_float < slice.floats.size(); ++next_float) {
        const PlacedFloat& placed = slice.floats[next_float];
        if (flow_.floats[placed.index].before > index) break;
        add_strip(page, flow_.floats[placed.index].strip, area.origin + placed.place);
      }
      const Strip& strip = flow_.strips[index];
      const Point at = area.origin + Point{slice.lefts[i], slice.tops[i]};
      const bool opens =
          std::find(slice.openers.begin(), slice.openers.end(), index) != slice.openers.end();
      if (opens && strip.head) {
        const Strip& head = flow_.heads[*strip.head];
        append_moved(page.items, head.items, {at.x, at.y - head.height});
      }
      add_strip(page, strip, at);
      if (strip.folio_slot) {
        const int target = folios_.at(strip.folio_slot->anchor);
        append_moved(page.items, folio_items(builder_, *strip.folio_slot, target), at);
      }
    }
    for (; next_float < slice.floats.size(); ++next_float) {
      const PlacedFloat& placed = slice.floats[next_float];
      add_strip(page, flow_.floats[placed.index].strip, area.origin + placed.place);
    }
    for (const PlacedFootnotes& footnotes : slice.footnotes) {
      add_footnotes(page, footnotes, area.origin);
    }
    add_folio(page, area);
    pages_.push_back(std::move(page));
  }

  void add_strip(Page& page, const Strip& strip, Point at) {
    append_moved(page.items, strip.items, at);
    for (const std::string& anchor : strip.anchors) anchors_.push_back({anchor, pages_.size(), at});
  }

  void add_footnotes(Page& page, const PlacedFootnotes& placed, Point origin) {
    Length height;
    for (std::size_t footnote : placed.footnotes) height += flow_.footnotes[footnote].height;
    if (height == Length{}) return;
    Point at = origin + Point{placed.left, placed.bottom - height};
    const Length rule_y = at.y - style_.grid.leading.scaled(1, 4);
    const Length rule_width = style_.column_width().scaled(1, 4);
    page.items.push_back({ElementId::furniture, Rule{{at.x, rule_y},
                                                     {at.x + rule_width, rule_y},
                                                     points(1).scaled(1, 2),
                                                     builder_.look("footnote").color}});
    for (std::size_t footnote : placed.footnotes) {
      append_moved(page.items, flow_.footnotes[footnote].items, at);
      at.y += flow_.footnotes[footnote].height;
    }
  }

  /// Outside: to the right on odd pages, to the left on even ones, one em in.
  void add_folio(Page& page, const Rect& area) {
    ParagraphStyle look = builder_.look("folio");
    look.align = page.folio % 2 == 1 ? Align::right : Align::left;
    look.leading = look.size;
    const std::string words =
        fill_wording(builder_.design().page_template.folio, "folio", std::to_string(page.folio));
    builder_.set_across(Across::page);
    const std::vector<SetLine> lines = builder_.lines(
        {builder_.piece(words, look, ElementId::furniture)}, look, look.size, look.size);
    builder_.set_across(Across::column);
    const Strip strip = builder_.strip(lines, look);
    const Length middle = area.bottom() + folio_drop;
    append_moved(page.items, strip.items, {area.origin.x, middle - look.leading.scaled(1, 2)});
    add_code(page, look, {area.origin.x, middle});
  }

  /// At the other edge of the folio's line.
  void add_code(Page& page, ParagraphStyle look, Point at) {
    if (code_.empty()) return;
    look.align = look.align == Align::right ? Align::left : Align::right;
    look.size = code_size(look);
    look.leading = look.size;
    builder_.set_across(Across::page);
    const std::vector<SetLine> lines = builder_.lines(
        {builder_.piece(code_, look, ElementId::furniture)}, look, look.size, look.size);
    builder_.set_across(Across::column);
    const Strip strip = builder_.strip(lines, look);
    append_moved(page.items, strip.items, {at.x, at.y - look.leading.scaled(1, 2)});
  }

  FlowBuilder& builder_;
  const Flow& flow_;
  const StyleSheet& style_;
  std::vector<Page> pages_;
  std::vector<Anchor> anchors_;
  std::map<std::string, int> folios_;  // of all anchors
  std::string code_;                   // as it is printed; empty if there is none
};

}  // namespace

Length code_size(const ParagraphStyle& folio) { return folio.size.scaled(55, 100); }

Length height_of(const std::vector<Strip>& strips) {
  Length height;
  for (const Strip& strip : strips) height += strip.space_before + strip.height;
  return height;
}

ComposedPages compose_pages(FlowBuilder& builder, const Flow& flow,
                            const std::vector<PageSlice>& slices, const std::vector<Strip>& footer,
                            std::string code) {
  PageComposer composer(builder, flow, slices, std::move(code));
  composer.add_footer(footer);
  return composer.take();
}

}  // namespace kanyin
