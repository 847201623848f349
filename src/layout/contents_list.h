// The contents list (要目): the titles of the stories with the folios they begin on.
#pragma once

#include "layout/flow_builder.h"
#include "model/issue.h"

namespace kanyin {

bool wants_contents_list(const Issue& issue, const PageTemplate& page_template);

/// Folios are not known yet: each entry leaves a slot for `folio_items`.
void add_contents_list(FlowBuilder& builder, const Issue& issue);

/// The folio of an entry with its leader, from the top left corner of the strip that has the slot.
std::vector<DisplayItem> folio_items(FlowBuilder& builder, const FolioSlot& slot, int folio);

}  // namespace kanyin
