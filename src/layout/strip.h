// A strip is what flows down the pages: a line of text, a table row, a note's box. Nothing inside a
// strip is ever divided.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "layout/page.h"

namespace kanyin {

/// May a page or column end before this strip? `dear` is better than a page that is left short,
/// `dearest` only than one that is left very short.
enum class BreakBefore { allowed, dear, dearest, forbidden };

/// Whether a strip stands in one column of text or is as wide as the type area.
enum class Across { column, page };

/// A place in the contents list that waits for the folio of an article.
struct FolioSlot {
  std::string anchor;
  Length text_end;  // right edge of the title
  ElementId element{};
};

struct Strip {
  Length height;
  Length space_before;         // vanishes at the top of a page
  bool on_grid = true;         // begins at a line of the grid
  bool space_on_grid = false;  // the space before it begins at one: it takes whole lines
  BreakBefore break_before = BreakBefore::allowed;
  std::vector<DisplayItem> items;      // from the strip's top left corner
  std::vector<std::string> anchors;    // places at its top left corner
  std::vector<std::size_t> footnotes;  // called here, in `Flow::footnotes`
  std::optional<std::size_t> head;     // repeated above it when it opens a column, in `Flow::heads`
  std::optional<FolioSlot> folio_slot{};  // in the contents list
  Across across = Across::column;
  std::size_t article = 0;     // counted from 1; 0 outside of all articles
  std::size_t characters = 0;  // of running text, for an editor who has to cut
};

/// A footnote for the foot of the column that calls it.
struct FootnoteBlock {
  Length height;
  std::vector<DisplayItem> items;
  std::vector<Strip> lines{};  // of which it is made, if it may be divided
};

/// A picture that need not stand exactly where it was written: it goes there, or to the top of a
/// page or column nearby.
struct FloatBlock {
  Strip strip;
  std::size_t before = 0;  // it was written before this one of `Flow::strips`
};

struct Flow {
  std::vector<Strip> strips;
  std::vector<FootnoteBlock> footnotes;
  std::vector<Strip> heads;
  std::vector<FloatBlock> floats;  // in the order of their places
};

/// The same items further down and to the right.
void append_moved(std::vector<DisplayItem>& to, const std::vector<DisplayItem>& items, Point by);

}  // namespace kanyin
