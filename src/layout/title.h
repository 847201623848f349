// The lines of an article's title.
#pragma once

#include <string>
#include <vector>

#include "layout/flow_builder.h"
#include "layout/title_breaks.h"
#include "model/article.h"

namespace kanyin {

/// The editor's own lines; one that is too wide is divided by sense and shape.
std::vector<std::string> title_lines(const std::vector<Text>& title, const ParagraphStyle& look,
                                     Length width, TitleShape shape, const FlowBuilder& builder);

/// A title as pieces with breaks between its lines.
std::vector<TextPiece> title_pieces(FlowBuilder& builder, const std::vector<Text>& title,
                                    const ParagraphStyle& look, ElementId element);

}  // namespace kanyin
