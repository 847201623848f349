// A title on the page: the editor's lines, and in a long line the places where a narrow screen may
// divide it.
#pragma once

#include <string>
#include <vector>

#include "html/html_template.h"
#include "model/article.h"
#include "model/lexicon.h"

namespace kanyin {

/// The lines of a title, each with what must stand between it and the one before when they are
/// read as one line.
std::vector<TemplateValues> title_values(const Article& article, const Lexicon& lexicon);

/// Lines that are not read as one, such as the organs of a joint document.
std::vector<TemplateValues> line_values(const std::vector<std::string>& lines,
                                        const Lexicon& lexicon);

}  // namespace kanyin
