// A strip is what flows down the pages: a line of text, a table row, a picture with its caption.
// Nothing inside a strip is ever divided.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "layout/page.h"

namespace kanyin {

/// May a page end before this strip?
enum class BreakBefore { allowed, forbidden };

/// A place in the contents list that waits for the folio of an article.
struct FolioSlot {
  std::string anchor;
  Length text_end;  // right edge of the title
  ElementId element{};
};

struct Strip {
  Length height;
  Length space_before;  // vanishes at the top of a page
  bool on_grid = true;  // begins at a line of the grid
  BreakBefore break_before = BreakBefore::allowed;
  std::vector<DisplayItem> items;      // from the strip's top left corner
  std::vector<std::string> anchors;    // places at its top left corner
  std::vector<std::size_t> footnotes;  // called here, in `Flow::footnotes`
  std::optional<std::size_t> head;     // repeated above it when it opens a page, in `Flow::heads`
  std::optional<FolioSlot> folio_slot;
};

/// A footnote for the foot of the page that calls it.
struct FootnoteBlock {
  Length height;
  std::vector<DisplayItem> items;
};

struct Flow {
  std::vector<Strip> strips;
  std::vector<FootnoteBlock> footnotes;
  std::vector<Strip> heads;
};

/// The same items further down and to the right.
void append_moved(std::vector<DisplayItem>& to, const std::vector<DisplayItem>& items, Point by);

}  // namespace kanyin
