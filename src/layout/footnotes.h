// Footnotes: blocks for the foot of the page that calls them.
#pragma once

#include <vector>

#include "layout/flow_builder.h"
#include "model/issue.h"

namespace kanyin {

/// Prepares the article's footnotes. Those too long for the foot of a page come back and are to be
/// set after the article.
std::vector<Footnote> add_footnotes(FlowBuilder& builder, const Article& article,
                                    ElementId article_element);

void add_long_footnotes(FlowBuilder& builder, const Issue& issue, const Article& article,
                        const std::vector<Footnote>& notes, ElementId article_element);

}  // namespace kanyin
