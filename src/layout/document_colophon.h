// 版记: the foot of the last face of an official document.
#pragma once

#include <vector>

#include "layout/flow_builder.h"
#include "model/issue.h"
#include "style/document_design.h"

namespace kanyin {

/// Where the receivers (主送机关) stand: over the text, or in the colophon if they would push it
/// off the first page (GB/T 9704-2012, 7.3.2).
enum class ReceiversPlace { text, colophon };

struct DocumentColophon {
  std::vector<DisplayItem> items;  // from its top left corner
  Length height;                   // nothing if the document has no colophon
};

/// The issue is a document.
DocumentColophon document_colophon(FlowBuilder& builder, const Issue& issue,
                                   const DocumentTemplate& places, ReceiversPlace receivers);

}  // namespace kanyin
