#include "layout/contents_list.h"

#include <algorithm>

#include "layout/title.h"
#include "model/plain_text.h"
#include "model/title_in_one_line.h"

namespace kanyin {

namespace {

/// The dots between a title and its folio: not text, so they are furniture. Single ones, since the
/// three of an ellipsis stand in groups in many faces.
constexpr std::string_view leader_dot = "·";

/// The words of an entry, divided by sense if they take several lines.
std::vector<TextPiece> entry_pieces(FlowBuilder& builder, const Article& article,
                                    const ParagraphStyle& look, Length width, ElementId element) {
  std::vector<TextPiece> pieces;
  for (std::string& line :
       title_lines({{title_in_one_line(article), {}}}, look, width, TitleShape::ragged, builder)) {
    if (!pieces.empty()) {
      TextPiece line_break;
      line_break.kind = PieceKind::line_break;
      pieces.push_back(std::move(line_break));
    }
    pieces.push_back(builder.piece(std::move(line), look, element));
  }
  return pieces;
}

void add_entry(FlowBuilder& builder, const Article& article, ElementId list) {
  const ParagraphStyle& look = builder.look("contents-entry");
  const ElementId entry = builder.elements().add(ElementKind::contents_entry, list);
  const ElementId link = builder.elements().add(ElementKind::link, entry);
  builder.elements().at(link).alt = whole_title(article);

  // The bullet hangs in the indent.
  ParagraphStyle text_look = look;
  const Length indent = look.size.scaled(look.left_indent, 1000);
  text_look.left_indent = 0;
  const Length room = builder.width() - indent - look.size.scaled(look.right_indent, 1000);
  std::vector<SetLine> lines =
      builder.lines(entry_pieces(builder, article, look, room, link), text_look, indent, {});
  const std::string& bullet = builder.design().page_template.contents_bullet.text;
  if (!bullet.empty()) {
    ParagraphStyle bullet_look = text_look;
    bullet_look.align = Align::left;
    const std::vector<SetLine> mark =
        builder.lines({builder.small_mark(builder.piece(bullet, look, entry))}, bullet_look,
                      indent - look.size, {});
    lines.front().runs.insert(lines.front().runs.begin(), mark.front().runs.begin(),
                              mark.front().runs.end());
  }

  for (std::size_t i = 0; i < lines.size(); ++i) {
    Strip strip = builder.strip({lines[i]}, look);
    if (i > 0) strip.break_before = BreakBefore::forbidden;
    strip.items.push_back({link, Link{{{}, {builder.width(), strip.height}}, "#" + article.id}});
    if (i + 1 == lines.size()) {
      strip.folio_slot = FolioSlot{
          .anchor = article.id, .text_end = lines[i].left + lines[i].width, .element = link};
    }
    builder.add(std::move(strip));
  }
}

}  // namespace

bool wants_contents_list(const Issue& issue, const PageTemplate& page_template) {
  int stories = 0;
  for (const Article* article : articles(issue)) {
    if (!article->title.empty()) ++stories;
  }
  switch (issue.contents_list) {
    case ContentsList::automatic:
      return stories >= page_template.contents_from;
    case ContentsList::always:
      return stories > 0;
    case ContentsList::never:
      return false;
  }
  return false;
}

void add_contents_list(FlowBuilder& builder, const Issue& issue) {
  ElementTree& elements = builder.elements();
  const ElementId part = elements.add(ElementKind::part, elements.document());
  const ParagraphStyle& head_look = builder.look("contents-head");
  const std::string& words = builder.design().page_template.contents_head.text;
  if (!words.empty()) {
    const ElementId head = elements.add(ElementKind::paragraph, part);
    builder.set_across(Across::page);
    builder.add_paragraph({builder.piece(words, head_look, head)}, head_look, {part, {}, {}},
                          Keep::with_next);
    builder.set_across(Across::column);
  }
  const ElementId list = elements.add(ElementKind::contents_list, part);
  for (const Article* article : articles(issue)) {
    if (!article->title.empty()) add_entry(builder, *article, list);
  }
}

std::vector<DisplayItem> folio_items(FlowBuilder& builder, const FolioSlot& slot, int folio) {
  const ParagraphStyle& look = builder.look("contents-entry");
  ParagraphStyle edge_look = look;
  edge_look.align = Align::right;
  edge_look.left_indent = 0;
  edge_look.right_indent = 0;
  const std::vector<SetLine> number =
      builder.lines({builder.piece(std::to_string(folio), look, slot.element)}, edge_look, {}, {});
  std::vector<DisplayItem> items = builder.strip(number, edge_look).items;

  const Length dot_width = look.size.scaled(1, 2);  // GB/T 15834-2011, 5.1.7
  const Length number_gap = look.size.scaled(1, 4);
  const Length room =
      builder.width() - number.front().width - number_gap - slot.text_end - look.size.scaled(1, 2);
  const std::int64_t count = room.millipoints / dot_width.millipoints;
  std::string dots;
  for (std::int64_t i = 0; i < count; ++i) dots += leader_dot;
  if (!dots.empty()) {
    const std::vector<SetLine> leader =
        builder.lines({builder.piece(dots, look, ElementId::furniture)}, edge_look, {},
                      number.front().width + number_gap);
    const std::vector<DisplayItem> leader_items = builder.strip(leader, edge_look).items;
    items.insert(items.begin(), leader_items.begin(), leader_items.end());
  }
  return items;
}

}  // namespace kanyin
