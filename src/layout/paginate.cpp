#include "layout/paginate.h"

#include <map>
#include <string>

#include "layout/article_flow.h"
#include "layout/break_pages.h"
#include "layout/contents_list.h"
#include "layout/parts.h"
#include "model/plain_text.h"

namespace kanyin {

namespace {

/// GB/T 9704-2012, 7.5: the dashes of the folio stand 7 mm below the type area.
constexpr Length folio_drop = millimetres(7);

std::string section_anchor(std::size_t index) { return "section-" + std::to_string(index + 1); }

void add_sections(FlowBuilder& builder, const Issue& issue) {
  ElementTree& elements = builder.elements();
  for (std::size_t i = 0; i < issue.sections.size(); ++i) {
    const Section& section = issue.sections[i];
    const ElementId element = elements.add(ElementKind::section, elements.document());
    const ElementId head = elements.add(ElementKind::section_head, element);
    const ParagraphStyle& look = builder.look("section");
    builder.set_anchor(section_anchor(i));
    builder.add_paragraph({builder.piece(fill_wording(builder.design().page_template.section,
                                                      "section", section.name),
                                         look, head)},
                          look, {element, {}, {}}, Keep::as_heading);
    for (const Article& article : section.articles) add_article(builder, issue, article, element);
  }
}

std::vector<OutlineEntry> outline_of(const Issue& issue) {
  std::vector<OutlineEntry> outline;
  for (std::size_t i = 0; i < issue.sections.size(); ++i) {
    outline.push_back({1, issue.sections[i].name, section_anchor(i)});
    for (const Article& article : issue.sections[i].articles) {
      std::string title = whole_title(article);
      if (title.empty()) title = article.head.text;
      if (!title.empty()) outline.push_back({2, std::move(title), article.id});
    }
  }
  return outline;
}

DocumentFacts facts_of(const Issue& issue) {
  return {.title = issue_title(issue),
          .author = issue.publication.organ.text,
          .language = "zh-CN",
          .date = issue.date,
          .revision = issue.revision.number};
}

/// Puts the strips of a flow, divided into slices, onto pages.
class PageComposer {
 public:
  PageComposer(FlowBuilder& builder, const Flow& flow, const std::vector<PageSlice>& slices)
      : builder_(builder),
        flow_(flow),
        style_(builder.design().style),
        area_(style_.page.type_area()) {
    for (std::size_t page_index = 0; page_index < slices.size(); ++page_index) {
      for (std::size_t i = slices[page_index].first; i < slices[page_index].end; ++i) {
        for (const std::string& anchor : flow.strips[i].anchors) {
          folios_.emplace(anchor, static_cast<int>(page_index) + 1);
        }
      }
    }
    for (const PageSlice& slice : slices) add_slice(slice);
  }

  /// The footer stands on the last line of the type area.
  void add_footer(const std::vector<Strip>& footer, Length height) {
    Point at{area_.origin.x, area_.bottom() - height};
    for (const Strip& strip : footer) {
      append_moved(pages_.back().items, strip.items, at);
      at.y += strip.height;
    }
  }

  std::vector<Page> take_pages() { return std::move(pages_); }
  std::vector<Anchor> take_anchors() { return std::move(anchors_); }

 private:
  void add_slice(const PageSlice& slice) {
    Page page{.size = style_.page.size, .folio = static_cast<int>(pages_.size()) + 1, .items = {}};
    std::vector<std::size_t> footnotes;
    for (std::size_t i = 0; i < slice.tops.size(); ++i) {
      const Strip& strip = flow_.strips[slice.first + i];
      const Point at{area_.origin.x, area_.origin.y + slice.tops[i]};
      if (i == 0 && strip.head) {
        const Strip& head = flow_.heads[*strip.head];
        append_moved(page.items, head.items, {at.x, at.y - head.height});
      }
      append_moved(page.items, strip.items, at);
      for (const std::string& anchor : strip.anchors) {
        anchors_.push_back({anchor, pages_.size(), at});
      }
      if (strip.folio_slot) {
        const int folio = folios_.at(strip.folio_slot->anchor);
        append_moved(page.items, folio_items(builder_, *strip.folio_slot, folio), at);
      }
      footnotes.insert(footnotes.end(), strip.footnotes.begin(), strip.footnotes.end());
    }
    add_footnotes(page, footnotes);
    add_folio(page);
    pages_.push_back(std::move(page));
  }

  void add_footnotes(Page& page, const std::vector<std::size_t>& footnotes) {
    Length height;
    for (std::size_t footnote : footnotes) height += flow_.footnotes[footnote].height;
    if (height == Length{}) return;
    Point at{area_.origin.x, area_.bottom() - height};
    const Length rule_y = at.y - style_.grid.leading.scaled(1, 4);
    page.items.push_back({ElementId::furniture, Rule{{at.x, rule_y},
                                                     {at.x + area_.size.width.scaled(1, 4), rule_y},
                                                     points(1).scaled(1, 2),
                                                     builder_.look("footnote").color}});
    for (std::size_t footnote : footnotes) {
      append_moved(page.items, flow_.footnotes[footnote].items, at);
      at.y += flow_.footnotes[footnote].height;
    }
  }

  /// Outside: to the right on odd pages, to the left on even ones, one em in.
  void add_folio(Page& page) {
    ParagraphStyle look = builder_.look("folio");
    look.align = page.folio % 2 == 1 ? Align::right : Align::left;
    look.leading = look.size;
    const std::string words =
        fill_wording(builder_.design().page_template.folio, "folio", std::to_string(page.folio));
    const std::vector<SetLine> lines = builder_.lines(
        {builder_.piece(words, look, ElementId::furniture)}, look, look.size, look.size);
    const Strip strip = builder_.strip(lines, look);
    const Length middle = area_.bottom() + folio_drop;
    append_moved(page.items, strip.items, {area_.origin.x, middle - look.leading.scaled(1, 2)});
  }

  FlowBuilder& builder_;
  const Flow& flow_;
  const StyleSheet& style_;
  Rect area_;
  std::vector<Page> pages_;
  std::vector<Anchor> anchors_;
  std::map<std::string, int> folios_;  // of all anchors
};

Length height_of(const std::vector<Strip>& strips) {
  Length height;
  for (const Strip& strip : strips) height += strip.space_before + strip.height;
  return height;
}

}  // namespace

PagedIssue paginate(const Issue& issue, const Design& design, const FontBook& fonts) {
  FlowBuilder builder(design, fonts);
  const IssueFields fields = issue_fields(issue);
  add_parts(builder, design.page_template.masthead, fields);
  if (wants_contents_list(issue, design.page_template)) add_contents_list(builder, issue);
  add_sections(builder, issue);
  Flow flow = builder.take_flow();
  add_parts(builder, design.page_template.footer, fields);
  const std::vector<Strip> footer = builder.take_flow().strips;

  const Grid& grid = design.style.grid;
  const Length footer_height = height_of(footer);
  const Length line_gap = grid.leading - grid.cell;
  const PageRoom room{
      .height = grid.leading * grid.lines - line_gap,
      .grid_leading = grid.leading,
      .footnote_gap = grid.leading.scaled(1, 2),
      .last_reserve = footer.empty() ? Length{} : footer_height + grid.leading.scaled(1, 2),
      .line_gap = line_gap};

  PageComposer composer(builder, flow, break_pages(flow, room));
  composer.add_footer(footer, footer_height);
  return {.facts = facts_of(issue),
          .pages = composer.take_pages(),
          .elements = builder.elements().take(),
          .anchors = composer.take_anchors(),
          .outline = outline_of(issue)};
}

}  // namespace kanyin
