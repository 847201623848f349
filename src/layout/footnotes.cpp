#include "layout/footnotes.h"

#include <algorithm>

#include "layout/blocks.h"
#include "layout/carry_footnotes.h"

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

/// The lines of the note, with its sign before the first paragraph.
std::vector<Strip> note_lines(FlowBuilder& builder, const std::vector<const Paragraph*>& paragraphs,
                              std::size_t number, ElementId element) {
  const ParagraphStyle& look = builder.look("footnote");
  std::vector<Strip> strips;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    std::vector<TextPiece> pieces = builder.pieces(paragraphs[i]->content, look, element);
    if (i == 0) pieces.insert(pieces.begin(), builder.piece(footnote_sign(number), look, element));
    const std::vector<SetLine> lines = builder.lines(pieces, look, {}, {});
    builder.remark(lines);
    for (const SetLine& line : lines) strips.push_back(builder.strip({line}, look));
  }
  return strips;
}

}  // namespace

std::vector<Footnote> add_footnotes(FlowBuilder& builder, const Article& article,
                                    ElementId article_element) {
  builder.begin_footnotes();
  std::vector<Footnote> not_plain;
  for (const Footnote& note : article.footnotes) {
    const std::optional<std::vector<const Paragraph*>> paragraphs = paragraphs_of(note);
    FootnoteBlock block;
    if (paragraphs) {
      const ElementId element = builder.elements().add(ElementKind::footnote, article_element);
      block = footnote_of(note_lines(builder, *paragraphs, builder.footnote_count() + 1, element));
    } else {
      not_plain.push_back(note);
    }
    builder.add_footnote(std::move(block));
  }
  return not_plain;
}

void add_footnotes_behind(FlowBuilder& builder, const Issue& issue, const Article& article,
                          const std::vector<Footnote>& notes, ElementId article_element) {
  const std::size_t first_number = builder.footnote_count() - article.footnotes.size() + 1;
  for (const Footnote& note : notes) {
    const auto found =
        std::find_if(article.footnotes.begin(), article.footnotes.end(),
                     [&note](const Footnote& other) { return other.label == note.label; });
    const auto index = static_cast<std::size_t>(found - article.footnotes.begin());
    Inline sign;
    sign.text = footnote_sign(first_number + index);
    const bool has_place =
        !note.blocks.empty() && std::holds_alternative<Paragraph>(note.blocks.front().content);
    std::vector<Block> blocks;
    if (!has_place) blocks.emplace_back().span = note.span;
    blocks.insert(blocks.end(), note.blocks.begin(), note.blocks.end());
    auto& first = std::get<Paragraph>(blocks.front().content);
    first.content.insert(first.content.begin(), sign);
    const ElementId element = builder.elements().add(ElementKind::footnote, article_element);
    add_blocks(builder, issue, blocks, "footnote", {element, {}, {}});
  }
}

}  // namespace kanyin
