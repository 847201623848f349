// 版头: all that stands above the text on the first page of an official document.
#pragma once

#include <vector>

#include "layout/flow_builder.h"
#include "model/issue.h"
#include "style/document_design.h"

namespace kanyin {

struct DocumentHead {
  std::vector<DisplayItem> items;  // from the top left corner of the type area
  Length text_top;                 // where the first line of the text begins, in the same measure
};

/// The issue is a document. The size of the mark is chosen so that the text comes to stand on the
/// lines of the page grid, if any size that the template allows does that.
DocumentHead document_head(FlowBuilder& builder, const Issue& issue,
                           const DocumentTemplate& places);

}  // namespace kanyin
