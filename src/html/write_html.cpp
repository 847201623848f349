#include "html/write_html.h"

#include <vector>

#include "content/screen_picture.h"
#include "html/document_html.h"
#include "html/html_template.h"
#include "html/page_values.h"
#include "html/picture_slots.h"
#include "html/share_picture.h"

namespace kanyin {

std::string write_html(const Issue& issue, const IssueParts& parts, const HtmlDesign& design,
                       const Lexicon& lexicon, Diagnostics& diags) {
  std::vector<ScreenPicture> shown;
  shown.reserve(issue.pictures.size());
  for (const Picture& picture : issue.pictures) {
    shown.push_back(screen_picture(picture, design.picture_width));
  }
  TemplateValues values = issue.document ? document_values(issue, parts, design.css, lexicon, diags)
                                         : page_values(issue, parts, design.css, lexicon, diags);
  values.merge(share_picture_values(issue, shown));
  return fill_picture_slots(design.page.fill(values), issue, shown);
}

}  // namespace kanyin
