// One article into the flow: title, editor's note, run-in head, body, credit.
#pragma once

#include "layout/flow_builder.h"
#include "model/issue.h"

namespace kanyin {

void add_article(FlowBuilder& builder, const Issue& issue, const Article& article,
                 ElementId section);

}  // namespace kanyin
