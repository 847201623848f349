// The blocks of an article's body into the flow.
#pragma once

#include <vector>

#include "layout/flow_builder.h"
#include "model/issue.h"

namespace kanyin {

/// Paragraphs, headings, lists, tables, figures, quotes, verbatim text and breaks. Plain paragraphs
/// take the paragraph style `look`.
void add_blocks(FlowBuilder& builder, const Issue& issue, const std::vector<Block>& blocks,
                std::string_view look, const BlockPlace& place);

void add_block(FlowBuilder& builder, const Issue& issue, const Block& block, std::string_view look,
               const BlockPlace& place);

}  // namespace kanyin
