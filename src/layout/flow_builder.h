// Collects the strips of an issue from top to bottom, with the logical structure beside them. The
// parts of an issue (masthead, articles, tables …) are each written into it by one function.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "layout/decorations.h"
#include "layout/element_tree.h"
#include "layout/strip.h"
#include "model/lexicon.h"
#include "style/design.h"
#include "text/set_lines.h"

namespace kanyin {

/// Where a block stands in the column, and under which element.
struct BlockPlace {
  ElementId parent{};
  Length left;  // on top of the paragraph style's own indents
  Length right;
  int list_depth = 0;  // numbered lists around it
};

/// ① to ⑳, then plain numbers in brackets; counted from 1.
std::string footnote_sign(std::size_t number);

class FlowBuilder;

/// A bar in the margin of all strips that are added while this is there, if the text has changed,
/// and of the lines that show pieces made meanwhile, whenever those are added.
class ChangeBar {
 public:
  ChangeBar(FlowBuilder& builder, bool changed);
  ChangeBar(const ChangeBar&) = delete;
  ChangeBar& operator=(const ChangeBar&) = delete;
  ~ChangeBar();

 private:
  FlowBuilder* builder_;  // null if nothing has changed
};

/// How a block clings to its neighbours.
enum class Keep {
  none,
  with_previous,  // no page ends before it
  with_next,      // no page ends after it
  as_heading,     // two lines of what follows stay with it
};

class FlowBuilder {
 public:
  /// Titles are divided between the words of `lexicon`; lines part the words of `units` only if
  /// they would suffer otherwise.
  FlowBuilder(const Design& design, const FontBook& fonts, const Lexicon& lexicon,
              SoftUnits units = {});

  const Design& design() const { return *design_; }
  const FontBook& fonts() const { return fonts_; }
  const Lexicon& lexicon() const { return lexicon_; }
  ElementTree& elements() { return elements_; }

  /// What comes next is set in this design, which outlives the builder.
  void use(const Design& design);

  const ParagraphStyle& look(std::string_view name) const;

  /// Width of a column, or of the type area while strips go across the page.
  Length width() const { return width_; }
  Length grid_leading() const { return design_->style.grid.leading; }
  Length grid_line_gap() const { return grid_leading() - design_->style.grid.cell; }

  /// Lines of a paragraph stand on the grid if nothing between them is a part of a line of it.
  bool stands_on_grid(const ParagraphStyle& look) const;

  /// How wide the strips are that come next.
  void set_across(Across across);

  /// The strips that come next are of another article.
  void begin_article() { ++article_; }

  /// From now on a picture may stand elsewhere than where it was written.
  void let_pictures_float() { pictures_float_ = true; }
  void add_float(Strip strip);

  /// The room that lines of the grid leave free for something of this height, and at least `air`:
  /// above it and below it, so that it seems to stand in the middle.
  struct Air {
    Length above;
    Length below;
  };
  Air air_around(Length height, Length least) const;

  /// Text in the look of a paragraph style.
  TextPiece piece(std::string text, const ParagraphStyle& look, ElementId element);

  /// A mark such as ● at half its size, on the middle line of the text around it.
  TextPiece small_mark(TextPiece piece) const;

  /// Pieces of a row of inlines; links and footnote marks get elements of their own below
  /// `element`.
  std::vector<TextPiece> pieces(const Inlines& inlines, const ParagraphStyle& look,
                                ElementId element);

  /// Sets a paragraph and adds its lines.
  void add_paragraph(const std::vector<TextPiece>& pieces, const ParagraphStyle& look,
                     const BlockPlace& place, Keep keep = Keep::none);

  /// Adds lines that have been set, each as a strip. No page begins with one of the last
  /// `lines_at_end` but the first of them (CLREQ: widow).
  void add_lines(const std::vector<SetLine>& lines, const ParagraphStyle& look,
                 Keep keep = Keep::none, std::size_t lines_at_end = 2);

  /// No page ends between the last two lines of the article that have been added.
  void join_last_line();

  /// Adds a strip, which keeps with what stands before it if that asks for it.
  void add(Strip strip, Keep keep = Keep::none);

  /// Two lines of what follows stay with what stands here.
  void keep_two_lines() { strips_to_keep_ = std::max<std::size_t>(strips_to_keep_, 2); }

  /// Strips added between these two carry a bar in the margin: they were changed by a correction.
  void begin_change() { ++open_changes_; }
  void end_change() { --open_changes_; }

  /// Such a bar beside a part of a strip, for strips that have several lines.
  DisplayItem change_bar(Length top, Length bottom) const;

  /// What heads have asked for ends here, as at the end of an article that is shorter than that.
  void end_keeping() { strips_to_keep_ = 0; }

  /// Sets a paragraph without adding it, in the whole column or in one of another width.
  std::vector<SetLine> lines(const std::vector<TextPiece>& pieces, const ParagraphStyle& look,
                             Length left, Length right) const;
  std::vector<SetLine> lines_in(Length width, const std::vector<TextPiece>& pieces,
                                const ParagraphStyle& look) const;

  /// The same with words of its own to keep whole.
  std::vector<SetLine> lines_in(Length width, const std::vector<TextPiece>& pieces,
                                const ParagraphStyle& look, const SoftUnits& units) const;

  /// Notes those of the lines that the editor could cure; `add_lines` does so by itself.
  void remark(const std::vector<SetLine>& lines);

  /// Lines as a strip, one below the other.
  Strip strip(const std::vector<SetLine>& lines, const ParagraphStyle& look) const;

  /// The next strip added is a heading that takes whole lines of the grid.
  void take_whole_lines() { takes_whole_lines_ = true; }

  /// The next strip added carries this anchor.
  void set_anchor(std::string name) { pending_anchors_.push_back(std::move(name)); }

  /// The footnotes of the article whose inlines come next, in order. Numbers run on through the
  /// issue, since two articles may share a page.
  void begin_footnotes() { article_footnotes_.clear(); }
  void add_footnote(FootnoteBlock block);
  std::size_t footnote_count() const { return flow_.footnotes.size(); }

  /// Adds a table head that strips may repeat; its index.
  std::size_t add_head(Strip head);

  /// Draws a box around all strips from this one on. A page that divides them leaves it open.
  void frame(std::size_t from, std::size_t end, Rect column, Color color);

  /// Strips `from` to `end` follow each other without regard to the grid.
  void leave_grid(std::size_t from, std::size_t end);

  /// Draws a stroke along the left of all strips from this one on.
  void add_bar(std::size_t from, Length left, Color color);

  /// No page ends between the strips from this one on if it can be helped.
  void keep_together(std::size_t from, BreakBefore break_inside = BreakBefore::dear);

  /// Lines that the editor could cure, of all that has been added.
  std::vector<LineRemark> take_remarks() { return std::move(remarks_); }

  std::size_t strip_count() const { return flow_.strips.size(); }
  Length height_of_strip(std::size_t index) const { return flow_.strips[index].height; }
  void set_height(std::size_t index, Length height) { flow_.strips[index].height = height; }

  /// What has been added so far; the next strip begins another flow.
  Flow take_flow();

 private:
  /// What is behind the tag of a piece.
  struct TagFacts {
    ElementId element{};
    std::string link;
    Span span;
    Decoration decoration;
    std::string reading;          // above the text
    ElementId reading_element{};  // of the reading
    bool is_footnote = false;
    std::size_t footnote = 0;
    bool changed = false;  // by a correction
  };

  std::uint32_t add_tag(TagFacts facts);
  TextPiece footnote_mark(const Inline& mark, const ParagraphStyle& look, ElementId element);
  TextPiece inline_text(const Inline& inline_piece, const ParagraphStyle& look, ElementId element);
  void add_line_items(std::vector<DisplayItem>& items, const SetLine& line, Length baseline,
                      const ParagraphStyle& look) const;
  void add_reading(std::vector<DisplayItem>& items, const SetRun& run, Length widest,
                   Length baseline, const ParagraphStyle& look) const;
  std::vector<std::size_t> footnotes_of(const SetLine& line) const;
  bool shows_change(const SetLine& line) const;
  void add_change_bar(Strip& strip);
  void take_calls_and_anchors(Strip& strip);
  void remark_on(const SetLine& line);
  bool is_text(const Strip& strip) const;  // a line of the article at hand
  bool ends_in_text() const;

  const Design* design_;
  const FontBook& fonts_;
  const Lexicon& lexicon_;
  SoftUnits units_;
  Length width_;
  Across across_ = Across::column;
  std::size_t article_ = 0;
  bool pictures_float_ = false;
  bool takes_whole_lines_ = false;
  ElementTree elements_;
  Flow flow_;
  std::vector<TagFacts> tags_;
  std::vector<LineRemark> remarks_;
  std::vector<std::string> pending_anchors_;
  int open_changes_ = 0;
  std::optional<std::size_t> barred_strip_;     // the last one with a bar, of the flow at hand
  std::size_t bar_item_ = 0;                    // which of its items is the bar
  std::size_t strips_to_keep_ = 0;              // before so many of the next strips no page may end
  std::set<std::size_t> called_;                // footnotes that some strip has called
  std::vector<std::size_t> article_footnotes_;  // of the article at hand, in `Flow::footnotes`
};

}  // namespace kanyin
