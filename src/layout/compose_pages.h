// Strips, divided into slices, put onto pages: with footnotes, folios, the footer of the last page
// and the marks for the knife.
#pragma once

#include <string>
#include <vector>

#include "layout/break_pages.h"
#include "layout/flow_builder.h"

namespace kanyin {

struct ComposedPages {
  std::vector<Page> pages;
  std::vector<Anchor> anchors;
};

/// `footer` stands on the last line of the last page; `code`, if there is one, on each page on the
/// line of the folio.
ComposedPages compose_pages(FlowBuilder& builder, const Flow& flow,
                            const std::vector<PageSlice>& slices, const std::vector<Strip>& footer,
                            std::string code);

/// The size of the code beside a folio: it is for whoever holds the paper and doubts.
Length code_size(const ParagraphStyle& folio);

/// The heights of strips that stand one below the other.
Length height_of(const std::vector<Strip>& strips);

}  // namespace kanyin
