// The lines of an article's title.
#pragma once

#include <string>
#include <vector>

#include "layout/flow_builder.h"
#include "model/article.h"

namespace kanyin {

/// The editor's own lines; a title of one line that is too wide is divided into the fewest lines
/// that hold it, evenly and where the sense allows.
std::vector<std::string> title_lines(const std::vector<Text>& title, const ParagraphStyle& look,
                                     Length width, const LineRules& rules, const FontBook& fonts);

/// A title as pieces with breaks between its lines.
std::vector<TextPiece> title_pieces(FlowBuilder& builder, const std::vector<Text>& title,
                                    const ParagraphStyle& look, ElementId element);

}  // namespace kanyin
