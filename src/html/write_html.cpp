#include "html/write_html.h"

#include "html/document_html.h"
#include "html/html_template.h"
#include "html/page_values.h"
#include "html/picture_slots.h"

namespace kanyin {

std::string write_html(const Issue& issue, const IssueParts& parts, const HtmlDesign& design,
                       Diagnostics& diags) {
  const TemplateValues values = issue.document ? document_values(issue, design.css, diags)
                                               : page_values(issue, parts, design.css, diags);
  return fill_picture_slots(design.page.fill(values), issue);
}

}  // namespace kanyin
