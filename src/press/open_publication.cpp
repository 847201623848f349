#include "press/open_publication.h"

namespace kanyin {

OpenPublication::OpenPublication(const std::string& root, const FontFolders& fonts,
                                 const Outputs& outputs, const std::string& glyph_folder)
    : root_(root),
      disk_(root),
      files_(disk_),
      sources_(files_),
      press_(open_press(outputs, fonts, sources_, diags_)) {
  if (press_) press_->glyphs = std::make_unique<GlyphCache>(glyph_folder);
}

void OpenPublication::keep_streams() {
  if (press_) press_->streams = std::make_unique<PackedStreams>();
}

}  // namespace kanyin
