// What this machine has and lacks for making a publication, and what mends it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "press/open_publication.h"
#include "style/style_sheet.h"

namespace kanyin {

/// How one role of fonts is filled.
struct RoleReport {
  FontRole role{};
  std::string family;                  // that was chosen
  std::string path;                    // of its file
  std::vector<std::string> fallbacks;  // families for characters that it lacks
  std::vector<std::string> missing;    // families that the style would rather have
};

std::vector<RoleReport> font_report(const FontBook& fonts);

/// The command that gets a family, or empty if there is none that we know of.
std::string command_for_font(std::string_view family);

/// The fonts of the built-in style, for a machine without a publication. Nothing comes back only if
/// an error has been reported.
std::optional<FontBook> open_default_fonts(const FontFolders& folders, SourceMap& sources,
                                           Diagnostics& diags);

/// True if a role was found to have no face at all.
bool lacks_fonts(const Diagnostics& diags);

/// Files that a killed run left behind in `root`'s build folder.
std::vector<std::string> left_over_files(const std::string& root);

/// Why nothing can be written to the build folder of `root`; empty if it can.
std::string build_folder_problem(const std::string& root);

}  // namespace kanyin
