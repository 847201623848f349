// A whole invented issue with every kind of block in it, for tests that need more than a paragraph.
#pragma once

#include "model/issue.h"

namespace kanyin {

/// Two sections of stories and one of briefs; a list, a table, a picture, a footnote, an editor's
/// note, a quotation, nested emphasis and a link.
Issue sample_issue();

/// A paragraph of plain text.
Block text_block(std::string text);

/// A row of plain inlines with one piece.
Inlines text_inlines(std::string text);

}  // namespace kanyin
