#include "press/web_faces.h"

#include "html/masthead_faces.h"
#include "model/document_text.h"

namespace kanyin {

namespace {

FontRole name_role(const Design& design) {
  for (const TemplatePart& part : design.page_template.masthead) {
    const auto* text = std::get_if<TextPart>(&part);
    if (text && text->is_name) return paragraph_style(design.style, text->style.text).font;
  }
  return FontRole::masthead;
}

std::string mark_of(const OfficialDocument& document) {
  std::string mark;
  for (const std::string& line : mark_lines(document)) mark += line;
  return mark;
}

}  // namespace

std::string web_faces(const Issue& issue, const Design& design, const FontBook& fonts,
                      Diagnostics& diags) {
  if (!issue.document) {
    return masthead_faces(issue.publication.name.text, name_role(design), fonts, diags);
  }
  return masthead_faces(mark_of(*issue.document), paragraph_style(design.style, "mark").font, fonts,
                        diags);
}

}  // namespace kanyin
