#include "style/document_design.h"

#include <utility>

#include "style/load_style.h"

namespace kanyin {

std::optional<DocumentDesign> load_document_design(const StyleSheet& fonts, const Text& grid,
                                                   SourceMap& sources, Diagnostics& diags) {
  std::optional<StyleSheet> style = load_document_style(fonts, grid, sources, diags);
  std::optional<DocumentTemplate> places = load_document_template(sources, diags);
  if (!style || !places) return std::nullopt;

  DocumentDesign design{.design = {.style = std::move(*style), .page_template = {}},
                        .places = std::move(*places)};
  design.design.page_template.name = "document";
  design.design.page_template.notice_head.text = "更正说明";
  design.design.page_template.folio = design.places.folio;
  if (design.places.check_code == CodePlace::beside_folio) {
    design.design.page_template.code = design.places.code;
  }
  return design;
}

}  // namespace kanyin
