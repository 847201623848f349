#include "layout/article_flow.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "content/document_levels.h"
#include "layout/blocks.h"
#include "layout/footnotes.h"
#include "layout/title.h"
#include "layout/wording.h"
#include "model/plain_text.h"

namespace kanyin {

namespace {

class ArticleSetter {
 public:
  ArticleSetter(FlowBuilder& builder, const Issue& issue, const Article& article, ElementId section)
      : builder_(builder),
        issue_(issue),
        article_(article),
        element_(builder.elements().add(ElementKind::article, section)) {}

  void add() {
    builder_.begin_article();
    builder_.set_anchor(article_.id);
    add_title();
    const std::vector<Footnote> notes_behind = add_footnotes(builder_, article_, element_);
    add_note();
    add_body();
    add_footnotes_behind(builder_, issue_, article_, notes_behind, element_);
    builder_.end_keeping();
  }

 private:
  BlockPlace place() const { return {element_, {}, {}}; }

  void add_title() {
    if (article_.title.empty()) return;
    const ChangeBar bar(builder_, article_.changes.title);
    ParagraphStyle look = builder_.look("title");
    builder_.take_whole_lines();
    const ElementId title = builder_.elements().add(ElementKind::article_title, element_);
    const std::vector<TextPiece> pieces = title_pieces(builder_, article_.title, look, title);
    look.space_before += spare_above(look, pieces);
    builder_.add_paragraph(pieces, look, place(), Keep::as_heading);
  }

  /// What is left of the whole lines that a title takes would all stand below it. Where that is
  /// much, its share goes above, so that the title stays nearer to its own text.
  Length spare_above(const ParagraphStyle& look, const std::vector<TextPiece>& title) const {
    const auto lines = 1 + std::count_if(title.begin(), title.end(), [](const TextPiece& piece) {
                         return piece.kind == PieceKind::line_break;
                       });
    const Length air = look.space_before + look.space_after;
    const std::int64_t leading = builder_.grid_leading().millipoints;
    const std::int64_t rest = (air + look.leading * lines).millipoints % leading;
    // Parts of a line are rounded: a little more than whole lines is whole lines.
    const bool is_whole = rest * 100 < leading;
    if (air == Length{} || is_whole || (leading - rest) * 2 < leading) return {};
    return Length{leading - rest}.scaled(look.space_before.millipoints, air.millipoints);
  }

  void add_note() {
    if (article_.note.empty()) return;
    const ParagraphStyle& look = builder_.look("note");
    const ElementId quote = builder_.elements().add(ElementKind::quote, element_);
    const BlockPlace inside{quote, {}, {}};

    // The label opens the first paragraph of the note.
    std::vector<Block> blocks = article_.note;
    auto* first = std::get_if<Paragraph>(&blocks.front().content);
    if (first != nullptr && !names_itself(article_.note)) {
      Inline label;
      label.text = builder_.design().page_template.note.text;
      label.style.strong = true;
      first->content.insert(first->content.begin(), label);
    }

    // Outside of the frame, inside of it, the text, and the same again.
    const std::size_t outside = builder_.strip_count();
    add_air({}, Keep::as_heading);
    const std::size_t from = builder_.strip_count();
    const Length padding = builder_.grid_leading().scaled(1, 4);
    add_air(padding, Keep::as_heading);
    const std::size_t text = builder_.strip_count();
    add_blocks(builder_, issue_, blocks, "note", inside);
    // Lines made for the grid have the gap between lines below them, the others half of it.
    const bool for_grid = builder_.stands_on_grid(look);
    add_air(
        for_grid ? std::max(padding - builder_.grid_line_gap().scaled(1, 2), Length{}) : padding,
        Keep::with_previous);
    const std::size_t end = builder_.strip_count();
    if (for_grid) builder_.set_height(from, padding + builder_.grid_line_gap().scaled(1, 2));
    builder_.leave_grid(text, end);
    Length height;
    for (std::size_t i = from; i < end; ++i) height += builder_.height_of_strip(i);
    const FlowBuilder::Air air = builder_.air_around(height, builder_.grid_leading().scaled(1, 2));
    builder_.set_height(outside, air.above);
    builder_.frame(from, end, {{}, {builder_.width(), {}}}, look.color);
    builder_.keep_together(from);
    add_air(air.below, Keep::with_previous);
    builder_.keep_two_lines();
  }

  void add_air(Length height, Keep keep) {
    Strip air;
    air.height = height;
    air.on_grid = false;
    builder_.add(std::move(air), keep);
  }

  std::vector<TextPiece> head_pieces(ElementId parent) {
    if (article_.head.empty()) return {};
    const ChangeBar bar(builder_, article_.changes.head);
    const ElementId head = builder_.elements().add(ElementKind::run_in_head, parent);
    return {builder_.piece(run_in_head(article_), builder_.look("head"), head)};
  }

  std::vector<TextPiece> paragraph_pieces(const Block& block, const Inlines& content,
                                          const ParagraphStyle& look, ElementId element) {
    const ChangeBar bar(builder_, block.changed);
    return builder_.pieces(content, look, element);
  }

  std::vector<TextPiece> credit_pieces() {
    if (article_.credit.text.empty()) return {};
    const ChangeBar bar(builder_, article_.changes.credit);
    const ElementId credit = builder_.elements().add(ElementKind::credit, element_);
    TextPiece fill;
    fill.kind = PieceKind::fill;
    const std::string words =
        fill_wording(builder_.design().page_template.credit, "credit", article_.credit.text.text);
    return {fill, builder_.piece(words, builder_.look("credit"), credit)};
  }

  /// The run-in head opens the first paragraph and the credit closes the last; each stands alone
  /// where the body begins or ends with something else.
  void add_body() {
    const ParagraphStyle& look = builder_.look("body");
    std::vector<TextPiece> waiting = head_pieces(element_);
    for (std::size_t i = 0; i < article_.body.size(); ++i) {
      const Block& block = article_.body[i];
      const auto* paragraph = std::get_if<Paragraph>(&block.content);
      if (!paragraph) {
        flush(waiting, look);
        add_block(builder_, issue_, block, "body", place());
        continue;
      }
      const ElementId element = builder_.elements().add(ElementKind::paragraph, element_);
      append(waiting, paragraph_pieces(block, paragraph->content, look, element));
      if (i + 1 == article_.body.size()) append(waiting, credit_pieces());
      flush(waiting, look, heads_text(i) ? Keep::as_heading : Keep::none);
    }
    const bool credit_waits =
        article_.body.empty() || !std::holds_alternative<Paragraph>(article_.body.back().content);
    flush(waiting, look);
    if (credit_waits) flush_kept(credit_pieces(), look);
  }

  void flush_kept(const std::vector<TextPiece>& pieces, const ParagraphStyle& look) {
    if (pieces.empty()) return;
    builder_.join_last_line();
    builder_.add_paragraph(pieces, look, place(), Keep::with_previous);
  }

  static void append(std::vector<TextPiece>& to, std::vector<TextPiece> pieces) {
    to.insert(to.end(), std::make_move_iterator(pieces.begin()),
              std::make_move_iterator(pieces.end()));
  }

  bool reads_as_heading_at(std::size_t i) const {
    if (i >= article_.body.size()) return false;
    const auto* paragraph = std::get_if<Paragraph>(&article_.body[i].content);
    return paragraph != nullptr && reads_as_heading(paragraph->content);
  }

  /// Several such lines in a row are a list and head nothing.
  bool heads_text(std::size_t i) const {
    return reads_as_heading_at(i) && i + 1 < article_.body.size() && !reads_as_heading_at(i + 1);
  }

  void flush(std::vector<TextPiece>& waiting, const ParagraphStyle& look, Keep keep = Keep::none) {
    if (waiting.empty()) return;
    builder_.add_paragraph(waiting, look, place(), keep);
    waiting.clear();
  }

  FlowBuilder& builder_;
  const Issue& issue_;
  const Article& article_;
  ElementId element_;
};

}  // namespace

void add_article(FlowBuilder& builder, const Issue& issue, const Article& article,
                 ElementId section) {
  ArticleSetter(builder, issue, article, section).add();
}

}  // namespace kanyin
