// A publication with its design, set with faces that depend on nothing installed.
#pragma once

#include <optional>
#include <utility>

#include "content/load_publication.h"
#include "press/proof.h"
#include "support/fake_font.h"

namespace kanyin {

/// The press of the publication that `sources` looks into. Nothing comes back only if an error has
/// been reported.
inline std::optional<Press> open_fake_press(FontBook fonts, SourceMap& sources,
                                            Diagnostics& diags) {
  std::optional<Publication> publication = load_publication(sources, diags);
  if (!publication) return std::nullopt;
  std::optional<Design> design =
      load_design(publication->style, publication->page_template, sources, diags);
  std::optional<HtmlDesign> html =
      load_html_design(publication->page_template.text, sources, diags);
  if (!design || !html) return std::nullopt;
  return Press{.publication = std::move(*publication),
               .design = std::move(*design),
               .html = std::move(*html),
               .outputs = {},
               .fonts = std::move(fonts),
               .font_folders = {}};
}

}  // namespace kanyin
