// The correction notice (更正说明): a frame that says what stood and what stands now.
#pragma once

#include "layout/flow_builder.h"
#include "model/issue.h"

namespace kanyin {

/// Adds nothing for a first printing.
void add_correction_notice(FlowBuilder& builder, const Issue& issue);

}  // namespace kanyin
