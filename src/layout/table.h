// A table into the flow: a strip a row, with the head repeated on every page that the table runs
// over.
#pragma once

#include "layout/flow_builder.h"

namespace kanyin {

void add_table(FlowBuilder& builder, const Table& table, const BlockPlace& place);

/// Divides `room` among columns: each gets at least its `least`, one that wants no more than an
/// equal part gets that, and what is left goes to those that want more, in proportion. Columns that
/// all have what they want leave the rest unused. If the least widths are too much together, they
/// are shrunk in proportion.
std::vector<Length> share_widths(const std::vector<Length>& least,
                                 const std::vector<Length>& wanted, Length room);

}  // namespace kanyin
