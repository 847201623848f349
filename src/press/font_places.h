// Where this installation looks for fonts.
#pragma once

#include <string>
#include <string_view>

#include "text/font_folders.h"

namespace kanyin {

/// What the surroundings say; each may be empty.
struct FontSurroundings {
  std::string kanyin_fonts;  // $KANYIN_FONTS: folders with colons between
  std::string executable;    // absolute path of the program
  std::string home;
  std::string data_home;  // $XDG_DATA_HOME
};

/// The publication's own folder first, then the variable, then the fonts that were fetched or
/// installed with the program, then those of the system. `root` may be empty.
FontFolders font_places(std::string_view root, const FontSurroundings& surroundings);

}  // namespace kanyin
