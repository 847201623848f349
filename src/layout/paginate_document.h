// An official document into pages, front to back. What passed the checks can be laid out: nothing
// fails here.
#pragma once

#include "layout/page.h"
#include "model/issue.h"
#include "model/lexicon.h"
#include "style/document_design.h"
#include "text/font_book.h"

namespace kanyin {

/// The issue is a document. Words of the lexicon, and names in it, are kept whole.
PagedIssue paginate_document(const Issue& issue, const DocumentDesign& design,
                             const Lexicon& lexicon, const FontBook& fonts);

}  // namespace kanyin
