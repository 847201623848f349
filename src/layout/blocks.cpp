#include "layout/blocks.h"

#include <algorithm>
#include <string>

#include "layout/figure.h"
#include "layout/table.h"
#include "model/list_label.h"

namespace kanyin {

namespace {

constexpr std::string_view bullet = "●";

/// Headings in an article have three looks; deeper ones take the last.
std::string heading_look(int level) { return "heading" + std::to_string(std::min(level, 3)); }

/// Sets one block; the members are the kinds of blocks.
struct BlockSetter {
  FlowBuilder& builder;
  const Issue& issue;
  std::string_view look_name;
  const BlockPlace& place;

  void operator()(const Paragraph& paragraph) const {
    const ParagraphStyle& look = builder.look(look_name);
    const ElementId element = builder.elements().add(ElementKind::paragraph, place.parent);
    builder.add_paragraph(builder.pieces(paragraph.content, look, element), look, place);
  }

  void operator()(const Heading& heading) const {
    const ParagraphStyle& look = builder.look(heading_look(heading.level));
    const ElementId element = builder.elements().add(ElementKind::heading, place.parent);
    builder.elements().at(element).level = heading.level;
    builder.add_paragraph(builder.pieces(heading.content, look, element), look, place,
                          Keep::as_heading);
  }

  void operator()(const List& list) const {
    const ElementId element = builder.elements().add(ElementKind::list, place.parent);
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      const std::string label =
          list.ordered ? list_label(list, i, place.list_depth) : std::string(bullet);
      add_item(list.items[i], label, element, place.list_depth + (list.ordered ? 1 : 0));
    }
  }

  void operator()(const Table& table) const { add_table(builder, table, place); }

  void operator()(const Figure& figure) const { add_figure(builder, issue, figure, place); }

  void operator()(const Quote& quote) const {
    const ElementId element = builder.elements().add(ElementKind::quote, place.parent);
    const std::size_t from = builder.strip_count();
    const ParagraphStyle& look = builder.look("quote");
    const Length text_left = place.left + look.size.scaled(look.left_indent, 1000);
    for (const Block& block : quote.blocks) {
      // The look of a paragraph has the indent already; a list or a table begins where it does.
      const bool is_paragraph = std::holds_alternative<Paragraph>(block.content);
      add_block(builder, issue, block, "quote",
                {element, is_paragraph ? place.left : text_left, place.right, place.list_depth});
    }
    if (look.bar) {
      builder.add_bar(from, std::max(text_left - look.size.scaled(3, 4), Length{}), *look.bar);
    }
  }

  void operator()(const Verbatim& verbatim) const {
    const ParagraphStyle& look = builder.look("verbatim");
    const ElementId element = builder.elements().add(ElementKind::verbatim, place.parent);
    const std::size_t count = verbatim.lines.size();
    for (std::size_t i = 0; i < count; ++i) {
      // An empty line has no glyphs, yet takes its room.
      const std::string line = verbatim.lines[i].empty() ? " " : verbatim.lines[i];
      // Neither the first line nor the last one stands alone.
      const bool clings = i == 1 || (i > 0 && i + 1 == count);
      builder.add_paragraph({builder.piece(line, look, element)}, look, place,
                            clings ? Keep::with_previous : Keep::none);
    }
  }

  void operator()(const ThematicBreak&) const {
    Strip strip;
    strip.height = builder.grid_leading();
    const Length middle = strip.height.scaled(1, 2);
    const Length third = builder.width().scaled(1, 3);
    strip.items.push_back({ElementId::furniture, Rule{{third, middle},
                                                      {builder.width() - third, middle},
                                                      points(1).scaled(1, 2),
                                                      builder.look("body").color}});
    builder.add(std::move(strip));
  }

 private:
  /// Faces draw ● as large as a Han; in a list it is a dot on the middle line.
  TextPiece label_piece(const std::string& label, const ParagraphStyle& look,
                        ElementId element) const {
    TextPiece piece = builder.piece(label, look, element);
    if (label == bullet) piece = builder.small_mark(std::move(piece));
    return piece;
  }

  /// The label hangs in the indent of the list; the first paragraph of the item stands beside it.
  void add_item(const ListItem& item, const std::string& label, ElementId list, int depth) const {
    const ParagraphStyle& look = builder.look("list");
    ElementTree& elements = builder.elements();
    const ElementId element = elements.add(ElementKind::list_item, list);
    const ElementId label_element = elements.add(ElementKind::list_label, element);
    const ElementId body = elements.add(ElementKind::list_body, element);
    const BlockPlace inside{body, place.left + look.size.scaled(look.left_indent, 1000), {}, depth};

    ParagraphStyle item_look = look;
    item_look.left_indent = 0;
    const std::vector<TextPiece> label_pieces{label_piece(label, look, label_element)};
    ParagraphStyle label_look = item_look;
    label_look.align = Align::left;
    const Length label_right = inside.left - look.size.scaled(1, 4);
    const Length label_width =
        text_width(label_pieces, builder.design().style.line_rules, builder.fonts());
    const Length label_left = std::max(Length{}, label_right - label_width);

    std::size_t next = 0;
    std::vector<SetLine> first;
    if (!item.blocks.empty()) {
      if (const auto* paragraph = std::get_if<Paragraph>(&item.blocks.front().content)) {
        const ElementId text = elements.add(ElementKind::paragraph, body);
        first = builder.lines(builder.pieces(paragraph->content, look, text), item_look,
                              inside.left, place.right);
        next = 1;
      }
    }
    if (first.empty()) first.emplace_back();
    const std::vector<SetLine> label_line =
        builder.lines(label_pieces, label_look, label_left, place.right);
    first.front().runs.insert(first.front().runs.begin(), label_line.front().runs.begin(),
                              label_line.front().runs.end());
    const ChangeBar bar(builder, !item.blocks.empty() && item.blocks.front().changed);
    builder.add_lines(first, item_look);
    for (; next < item.blocks.size(); ++next) {
      if (const auto* paragraph = std::get_if<Paragraph>(&item.blocks[next].content)) {
        const ElementId text = elements.add(ElementKind::paragraph, body);
        builder.add_paragraph(builder.pieces(paragraph->content, look, text), item_look, inside);
      } else {
        add_block(builder, issue, item.blocks[next], "list", inside);
      }
    }
  }
};

}  // namespace

void add_block(FlowBuilder& builder, const Issue& issue, const Block& block, std::string_view look,
               const BlockPlace& place) {
  const ChangeBar bar(builder, block.changed);
  std::visit(BlockSetter{builder, issue, look, place}, block.content);
}

void add_blocks(FlowBuilder& builder, const Issue& issue, const std::vector<Block>& blocks,
                std::string_view look, const BlockPlace& place) {
  for (const Block& block : blocks) add_block(builder, issue, block, look, place);
}

}  // namespace kanyin
