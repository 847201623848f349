#include "layout/footnotes.h"

#include <algorithm>

#include "layout/blocks.h"

namespace kanyin {

namespace {

/// The paragraphs of a note; nothing if it holds anything else.
std::optional<std::vector<const Paragraph*>> paragraphs_of(const Footnote& note) {
  std::vector<const Paragraph*> paragraphs;
  for (const Block& block : note.blocks) {
    const auto* paragraph = std::get_if<Paragraph>(&block.content);
    if (!paragraph) return std::nullopt;
    paragraphs.push_back(paragraph);
  }
  return paragraphs;
}

/// The note with its sign before the first paragraph.
Strip note_strip(FlowBuilder& builder, const std::vector<const Paragraph*>& paragraphs,
                 std::size_t number, ElementId element) {
  const ParagraphStyle& look = builder.look("footnote");
  Strip strip;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    std::vector<TextPiece> pieces = builder.pieces(paragraphs[i]->content, look, element);
    if (i == 0) pieces.insert(pieces.begin(), builder.piece(footnote_sign(number), look, element));
    const Strip text = builder.strip(builder.lines(pieces, look, {}, {}), look);
    append_moved(strip.items, text.items, {{}, strip.height});
    strip.height += text.height;
  }
  return strip;
}

}  // namespace

std::vector<Footnote> add_footnotes(FlowBuilder& builder, const Article& article,
                                    ElementId article_element) {
  builder.begin_footnotes();
  std::vector<Footnote> too_long;
  const Length type_height = builder.design().style.page.type_area().size.height;
  for (const Footnote& note : article.footnotes) {
    const std::optional<std::vector<const Paragraph*>> paragraphs = paragraphs_of(note);
    FootnoteBlock block;
    if (paragraphs) {
      const ElementId element = builder.elements().add(ElementKind::footnote, article_element);
      Strip strip = note_strip(builder, *paragraphs, builder.footnote_count() + 1, element);
      block = {strip.height, std::move(strip.items)};
    }
    if (!paragraphs || block.height > type_height.scaled(1, 3)) {
      too_long.push_back(note);
      block = {};
    }
    builder.add_footnote(std::move(block));
  }
  return too_long;
}

void add_long_footnotes(FlowBuilder& builder, const Issue& issue, const Article& article,
                        const std::vector<Footnote>& notes, ElementId article_element) {
  const std::size_t first_number = builder.footnote_count() - article.footnotes.size() + 1;
  for (const Footnote& note : notes) {
    const auto found =
        std::find_if(article.footnotes.begin(), article.footnotes.end(),
                     [&note](const Footnote& other) { return other.label == note.label; });
    const auto index = static_cast<std::size_t>(found - article.footnotes.begin());
    Inline sign;
    sign.text = footnote_sign(first_number + index);
    std::vector<Block> blocks = note.blocks;
    if (blocks.empty() || !std::holds_alternative<Paragraph>(blocks.front().content)) {
      blocks.insert(blocks.begin(), Block{.content = Paragraph{}, .span = note.span});
    }
    auto& first = std::get<Paragraph>(blocks.front().content);
    first.content.insert(first.content.begin(), sign);
    const ElementId element = builder.elements().add(ElementKind::footnote, article_element);
    add_blocks(builder, issue, blocks, "footnote", {element, {}, {}});
  }
}

}  // namespace kanyin
