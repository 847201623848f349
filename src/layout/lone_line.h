// A line of words set by itself and put at a place of its own: most of what stands around the text
// of an official document.
#pragma once

#include <string>
#include <vector>

#include "layout/flow_builder.h"

namespace kanyin {

struct LoneLine {
  std::vector<DisplayItem> items;  // from the top left corner of the first em box
  Length width;
};

/// The words in the look of a paragraph style, whose indents and alignment do not count.
LoneLine lone_line(FlowBuilder& builder, const std::string& words, const ParagraphStyle& look,
                   ElementId element);

/// The same for words that others follow: a mark at the end keeps its whole em.
LoneLine label_line(FlowBuilder& builder, const std::string& words, const ParagraphStyle& look,
                    ElementId element);

/// Letterspaces the line to this width, which is not less than its own.
void spread(LoneLine& line, Length width);

/// Narrows or widens the glyphs to so many thousandths of their width.
void stretch(LoneLine& line, int thousandths);

/// The words behind one another.
void append(LoneLine& line, const LoneLine& more, Length gap);

/// The ink of the line: from its highest to its lowest point, counted from the top of the em box.
struct InkSpan {
  Length top;
  Length bottom;
};

InkSpan ink_span(const LoneLine& line, const FontBook& fonts);

}  // namespace kanyin
