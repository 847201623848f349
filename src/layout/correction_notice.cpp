#include "layout/correction_notice.h"

#include "model/correction_text.h"

namespace kanyin {

namespace {

/// Between the frame and its text, and between the frame and what stands around it.
void add_air(FlowBuilder& builder, Keep keep) {
  Strip air;
  air.height = builder.grid_leading().scaled(1, 4);
  air.on_grid = false;
  builder.add(std::move(air), keep);
}

void add_words(FlowBuilder& builder, const Issue& issue, const ParagraphStyle& look) {
  ElementTree& elements = builder.elements();
  const ElementId part = elements.add(ElementKind::part, elements.document());
  ParagraphStyle head_look = look;
  head_look.font = look.strong;
  head_look.align = Align::center;
  head_look.first_indent = 0;
  const ElementId head = elements.add(ElementKind::paragraph, part);
  builder.set_anchor("correction-notice");
  builder.add_paragraph(
      {builder.piece(builder.design().page_template.notice_head.text, head_look, head)}, head_look,
      {part, {}, {}}, Keep::as_heading);
  ParagraphStyle changed_look = look;
  changed_look.font = look.strong;
  for (const std::vector<ToldRun>& runs : notice_paragraphs(issue.revision)) {
    const ElementId element = elements.add(ElementKind::paragraph, part);
    std::vector<TextPiece> pieces;
    for (const ToldRun& run : runs) {
      if (run.text.empty()) continue;
      pieces.push_back(builder.piece(run.text, run.changed ? changed_look : look, element));
    }
    builder.add_paragraph(pieces, look, {part, {}, {}});
  }
}

}  // namespace

void add_correction_notice(FlowBuilder& builder, const Issue& issue) {
  if (issue.revision.rounds.empty()) return;
  const ParagraphStyle& look = builder.look("note");
  add_air(builder, Keep::with_next);
  const std::size_t from = builder.strip_count();
  add_air(builder, Keep::with_next);
  add_words(builder, issue, look);
  add_air(builder, Keep::with_previous);
  builder.frame(from, builder.strip_count(), {{}, {builder.width(), {}}}, look.color);
  // A notice in two parts is taken for two notices, or its end is not found.
  builder.keep_together(from, BreakBefore::dearest);
  add_air(builder, Keep::none);
  builder.end_keeping();
}

void add_plain_correction_notice(FlowBuilder& builder, const Issue& issue,
                                 std::string_view look_name) {
  add_words(builder, issue, builder.look(look_name));
  builder.end_keeping();
}

}  // namespace kanyin
