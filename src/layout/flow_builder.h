// Collects the strips of an issue from top to bottom, with the logical structure beside them. The
// parts of an issue (masthead, articles, tables …) are each written into it by one function.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "layout/element_tree.h"
#include "layout/strip.h"
#include "style/design.h"
#include "text/set_lines.h"

namespace kanyin {

/// Where a block stands in the column, and under which element.
struct BlockPlace {
  ElementId parent{};
  Length left;  // on top of the paragraph style's own indents
  Length right;
};

/// ① to ⑳, then plain numbers in brackets; counted from 1.
std::string footnote_sign(std::size_t number);

/// How a block clings to its neighbours.
enum class Keep {
  none,
  with_previous,  // no page ends before it
  with_next,      // no page ends after it
  as_heading,     // two lines of what follows stay with it
};

class FlowBuilder {
 public:
  FlowBuilder(const Design& design, const FontBook& fonts);

  const Design& design() const { return design_; }
  const FontBook& fonts() const { return fonts_; }
  ElementTree& elements() { return elements_; }
  const ParagraphStyle& look(std::string_view name) const;

  /// Width of the type area.
  Length width() const { return width_; }
  Length grid_leading() const { return design_.style.grid.leading; }

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

  /// Adds a strip, which keeps with what stands before it if that asks for it.
  void add(Strip strip, Keep keep = Keep::none);

  /// What heads have asked for ends here, as at the end of an article that is shorter than that.
  void end_keeping() { strips_to_keep_ = 0; }

  /// Sets a paragraph without adding it, in the whole column or in one of another width.
  std::vector<SetLine> lines(const std::vector<TextPiece>& pieces, const ParagraphStyle& look,
                             Length left, Length right) const;
  std::vector<SetLine> lines_in(Length width, const std::vector<TextPiece>& pieces,
                                const ParagraphStyle& look) const;

  /// Lines as a strip, one below the other.
  Strip strip(const std::vector<SetLine>& lines, const ParagraphStyle& look) const;

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
  void frame(std::size_t from, Rect column, Color color);

  std::size_t strip_count() const { return flow_.strips.size(); }
  /// What has been added so far; the next strip begins another flow.
  Flow take_flow() { return std::exchange(flow_, {}); }

 private:
  /// What is behind the tag of a piece.
  struct TagFacts {
    ElementId element{};
    std::string link;
    bool strikethrough = false;
    bool is_footnote = false;
    std::size_t footnote = 0;
  };

  std::uint32_t add_tag(TagFacts facts);
  TextPiece footnote_mark(const Inline& mark, const ParagraphStyle& look, ElementId element);
  void add_line_items(std::vector<DisplayItem>& items, const SetLine& line, Length baseline,
                      const ParagraphStyle& look) const;
  std::vector<std::size_t> footnotes_of(const SetLine& line) const;

  const Design& design_;
  const FontBook& fonts_;
  Length width_;
  ElementTree elements_;
  Flow flow_;
  std::vector<TagFacts> tags_;
  std::vector<std::string> pending_anchors_;
  std::size_t strips_to_keep_ = 0;              // before so many of the next strips no page may end
  std::set<std::size_t> called_;                // footnotes that some strip has called
  std::vector<std::size_t> article_footnotes_;  // of the article at hand, in `Flow::footnotes`
};

}  // namespace kanyin
