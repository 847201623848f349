#include "layout/paginate.h"

#include <string>

#include "layout/article_flow.h"
#include "layout/break_pages.h"
#include "layout/carry_footnotes.h"
#include "layout/compose_pages.h"
#include "layout/contents_list.h"
#include "layout/correction_notice.h"
#include "layout/known_names.h"
#include "layout/parts.h"
#include "model/correction_text.h"
#include "model/plain_text.h"

namespace kanyin {

namespace {

std::string section_anchor(std::size_t index) { return "section-" + std::to_string(index + 1); }

void add_sections(FlowBuilder& builder, const Issue& issue) {
  ElementTree& elements = builder.elements();
  for (std::size_t i = 0; i < issue.sections.size(); ++i) {
    const Section& section = issue.sections[i];
    const ElementId element = elements.add(ElementKind::section, elements.document());
    const ElementId head = elements.add(ElementKind::section_head, element);
    const ParagraphStyle& look = builder.look("section");
    builder.begin_article();
    builder.set_anchor(section_anchor(i));
    builder.set_across(Across::page);
    builder.take_whole_lines();
    builder.add_paragraph({builder.piece(fill_wording(builder.design().page_template.section,
                                                      "section", section.name),
                                         look, head)},
                          look, {element, {}, {}}, Keep::as_heading);
    builder.set_across(Across::column);
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
          .revision = issue.revision.number,
          .publication = issue.publication.name.text,
          .number = issue.number,
          .running_number = issue.running_number,
          .supersedes = issue.revision.superseded_code,
          .identifier = issue.revision.code,
          .corrected = correction_date(issue.revision)};
}

/// A flow to be divided, and what stands at the foot of its last page.
struct IssueFlow {
  Flow flow;
  std::vector<Strip> footer;
};

IssueFlow flow_of(FlowBuilder& builder, const Issue& issue) {
  const PageTemplate& page_template = builder.design().page_template;
  const IssueFields fields = issue_fields(issue);
  builder.let_pictures_float();
  builder.set_across(Across::page);
  add_parts(builder, page_template.masthead, fields);
  builder.set_across(Across::column);
  if (!page_template.notice_last) add_correction_notice(builder, issue);
  if (wants_contents_list(issue, page_template)) add_contents_list(builder, issue);
  add_sections(builder, issue);
  if (page_template.notice_last) add_correction_notice(builder, issue);
  IssueFlow result{.flow = builder.take_flow(), .footer = {}};
  builder.set_across(Across::page);
  add_parts(builder, page_template.footer, fields);
  builder.set_across(Across::column);
  result.footer = builder.take_flow().strips;
  return result;
}

PageRoom room_of(const StyleSheet& style, const std::vector<Strip>& footer) {
  const Grid& grid = style.grid;
  const Length line_gap = grid.leading - grid.cell;
  const Length reserve = height_of(footer) + grid.leading.scaled(1, 2);
  return {.height = grid.leading * grid.lines - line_gap,
          .grid_leading = grid.leading,
          .footnote_gap = grid.leading.scaled(1, 2),
          .last_reserve = footer.empty() ? Length{} : reserve,
          .line_gap = line_gap,
          .columns = grid.text_columns,
          .column_step = style.column_width() + grid.gutter};
}

}  // namespace

PagedIssue paginate(const Issue& issue, const Design& design, const Lexicon& lexicon,
                    const FontBook& fonts) {
  FlowBuilder builder(design, fonts, lexicon, known_names(issue, lexicon));
  IssueFlow content = flow_of(builder, issue);
  const PageRoom room = room_of(design.style, content.footer);
  content.flow = carry_footnotes(std::move(content.flow), room);
  ComposedPages composed = compose_pages(builder, content.flow, break_pages(content.flow, room),
                                         content.footer, code_words(issue, design.page_template));
  return {.facts = facts_of(issue),
          .pages = std::move(composed.pages),
          .elements = builder.elements().take(),
          .anchors = std::move(composed.anchors),
          .outline = outline_of(issue),
          .remarks = builder.take_remarks()};
}

UndividedIssue undivided(const Issue& issue, const Design& design, const Lexicon& lexicon,
                         const FontBook& fonts) {
  FlowBuilder builder(design, fonts, lexicon, known_names(issue, lexicon));
  IssueFlow content = flow_of(builder, issue);
  const PageRoom room = room_of(design.style, content.footer);
  return {.flow = carry_footnotes(std::move(content.flow), room), .room = room};
}

}  // namespace kanyin
