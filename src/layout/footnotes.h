// Footnotes: blocks for the foot of the page that calls them.
#pragma once

#include <vector>

#include "layout/flow_builder.h"
#include "model/issue.h"

namespace kanyin {

/// Prepares the article's footnotes. Those with lists or tables in them cannot stand at the foot of
/// a page: they come back and are to be set behind the article.
std::vector<Footnote> add_footnotes(FlowBuilder& builder, const Article& article,
                                    ElementId article_element);

void add_footnotes_behind(FlowBuilder& builder, const Issue& issue, const Article& article,
                          const std::vector<Footnote>& notes, ElementId article_element);

}  // namespace kanyin
