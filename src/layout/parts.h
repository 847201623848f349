// The fixed parts of an issue, which the page template orders: masthead and footer.
#pragma once

#include <vector>

#include "layout/flow_builder.h"
#include "layout/wording.h"

namespace kanyin {

/// Adds the parts, top to bottom, as one whole that no page divides.
void add_parts(FlowBuilder& builder, const std::vector<TemplatePart>& parts,
               const IssueFields& fields);

}  // namespace kanyin
