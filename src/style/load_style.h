// A style sheet from its file.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "diag/diagnostics.h"
#include "diag/source_map.h"
#include "style/style_sheet.h"

namespace kanyin {

/// The paragraph styles that every style sheet has.
std::span<const std::string_view> required_paragraph_styles();

/// Reads `styles/<name>.yaml`. Nothing comes back only if an error has been reported.
std::optional<StyleSheet> load_style(const Text& name, SourceMap& sources, Diagnostics& diags);

/// Reads `styles/document.yaml`, the style of official documents, on the grid of this name; an
/// empty one stands for the first. Its faces are those of `fonts`. Nothing comes back only if an
/// error has been reported.
std::optional<StyleSheet> load_document_style(const StyleSheet& fonts, const Text& grid,
                                              SourceMap& sources, Diagnostics& diags);

}  // namespace kanyin
