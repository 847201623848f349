// A picture with its caption into the flow.
#pragma once

#include "layout/flow_builder.h"
#include "model/issue.h"

namespace kanyin {

/// The picture keeps its shape. It takes its natural size, or less where the column or a third of a
/// page is too small for it.
void add_figure(FlowBuilder& builder, const Issue& issue, const Figure& figure,
                const BlockPlace& place);

}  // namespace kanyin
