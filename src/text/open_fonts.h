// From the families that a style names to the faces that are really there.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "diag/diagnostics.h"
#include "diag/source_map.h"
#include "style/style_sheet.h"
#include "text/font_book.h"
#include "text/font_folders.h"

namespace kanyin {

/// Opens the faces of every role: first the publication's own files (`own_files`, by role key;
/// paths as the Files gate takes them), then all families of the style that are installed, then
/// those for rare characters. Says which families were not found and what stands in. Nothing comes
/// back only if an error has been reported.
std::optional<FontBook> open_fonts(const StyleSheet& style,
                                   const std::map<std::string, std::vector<Text>>& own_files,
                                   const FontFolders& folders, SourceMap& sources,
                                   Diagnostics& diags);

}  // namespace kanyin
