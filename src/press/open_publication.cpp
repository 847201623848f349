#include "press/open_publication.h"

namespace kanyin {

OpenPublication::OpenPublication(const std::string& root, const FontFolders& fonts)
    : root_(root),
      disk_(root),
      files_(disk_),
      sources_(files_),
      press_(open_press(fonts, sources_, diags_)) {}

}  // namespace kanyin
