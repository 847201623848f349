// The footnotes of a text, for the part `notes` of the templates.
#pragma once

#include <vector>

#include "html/article_html.h"
#include "html/html_template.h"

namespace kanyin {

/// Sets `footnotes` and `has_footnotes`.
void add_footnotes(TemplateValues& values, std::vector<FootnoteHtml> footnotes);

}  // namespace kanyin
