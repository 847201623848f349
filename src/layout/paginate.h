// The issue into pages, front to back. What passed the checks can be laid out: nothing fails here.
#pragma once

#include "layout/break_pages.h"
#include "layout/page.h"
#include "model/issue.h"
#include "model/lexicon.h"
#include "style/design.h"
#include "text/font_book.h"

namespace kanyin {

/// Words of the lexicon, and names in it, are kept whole.
PagedIssue paginate(const Issue& issue, const Design& design, const Lexicon& lexicon,
                    const FontBook& fonts);

/// What flows through the pages of a bulletin, and their room.
struct UndividedIssue {
  Flow flow;
  PageRoom room;
};

UndividedIssue undivided(const Issue& issue, const Design& design, const Lexicon& lexicon,
                         const FontBook& fonts);

}  // namespace kanyin
