// The correction notice (更正说明): a frame that says what stood and what stands now.
#pragma once

#include <string_view>

#include "layout/flow_builder.h"
#include "model/issue.h"

namespace kanyin {

/// In a frame, in the look of notes. Adds nothing for a first printing.
void add_correction_notice(FlowBuilder& builder, const Issue& issue);

/// Without a frame, for a page of its own. `look` is the paragraph style of its words.
void add_plain_correction_notice(FlowBuilder& builder, const Issue& issue, std::string_view look);

}  // namespace kanyin
