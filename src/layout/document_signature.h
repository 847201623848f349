// 落款: who signs an official document, and its date, with room for seals that the press never
// draws.
#pragma once

#include "layout/flow_builder.h"
#include "model/issue.h"
#include "style/document_design.h"

namespace kanyin {

/// Adds the signature behind the text, to which it clings; nothing if nobody signs. The issue is a
/// document.
void add_signature(FlowBuilder& builder, const Issue& issue, const DocumentTemplate& places,
                   ElementId parent);

}  // namespace kanyin
