// What a publication can change about its web page: the template with its parts, and the style
// sheet.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostics.h"
#include "diag/source_map.h"
#include "html/html_template.h"

namespace kanyin {

/// `page` has its parts put in and is free of faults; the writer can only succeed with it.
struct HtmlDesign {
  HtmlTemplate page;
  std::string css;
  int picture_width = 1600;    // in pixels; pictures that are wider are shown with fewer
  bool masthead_face = false;  // the page brings the face of the name
};

/// Reads `templates/<template_name>/<page>.html` with the parts beside it put in. `known` are the
/// names that tags can stand for. Nothing comes back only if an error has been reported.
std::optional<HtmlTemplate> load_page_template(std::string_view template_name,
                                               const std::string& page,
                                               std::vector<std::string> known, SourceMap& sources,
                                               Diagnostics& diags);

/// Reads `templates/<template_name>/issue.html` with its parts, and `styles/screen.css`. A part
/// that is not beside it is taken from `templates/bulletin/`. What is neither template nor style
/// sheet is left to the caller. Nothing comes back only if an error has been reported.
std::optional<HtmlDesign> load_html_design(std::string_view template_name, SourceMap& sources,
                                           Diagnostics& diags);

/// The same for official documents: `templates/document/issue.html`, and `styles/document.css`
/// behind `styles/screen.css`. Nothing comes back only if an error has been reported.
std::optional<HtmlDesign> load_document_html_design(SourceMap& sources, Diagnostics& diags);

}  // namespace kanyin
