// An issue as one web page that carries everything with it: styles, pictures, no script. The
// browser does the setting, so this writer reads the issue and not the pages.
#pragma once

#include <string>

#include "diag/diagnostics.h"
#include "html/html_design.h"
#include "model/issue.h"
#include "model/issue_parts.h"
#include "model/lexicon.h"

namespace kanyin {

/// Titles are divided between words of the lexicon. Reports links that lead nowhere; their words
/// stand without the link.
std::string write_html(const Issue& issue, const IssueParts& parts, const HtmlDesign& design,
                       const Lexicon& lexicon, Diagnostics& diags);

}  // namespace kanyin
