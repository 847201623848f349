// A table into the flow: a strip a row, with the head repeated on every page that the table runs
// over.
#pragma once

#include "layout/flow_builder.h"

namespace kanyin {

void add_table(FlowBuilder& builder, const Table& table, const BlockPlace& place);

}  // namespace kanyin
