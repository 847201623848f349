// The real faces in build/fonts, for the few tests that look at what HarfBuzz makes of them. They
// skip where set-up has not fetched all of them: Debian alone lacks those that come from npm.
#pragma once

#include <filesystem>
#include <string>

#include "io/built_in_files.h"
#include "paths.h"
#include "style/load_style.h"
#include "text/open_fonts.h"

namespace kanyin {

inline FontFolders project_font_folders() {
  return {.flat = {KANYIN_ROOT "/build/fonts"}, .deep = {}};
}

inline bool has_project_fonts() {
  for (const char* name : {"FandolFang-Regular.otf", "NotoSerifSC_400Regular.ttf",
                           "NotoSansSC_500Medium.ttf", "MaShanZheng_400Regular.ttf"}) {
    if (!std::filesystem::exists(std::string(KANYIN_ROOT "/build/fonts/") + name)) return false;
  }
  return true;
}

/// The faces of the classic style.
inline FontBook project_fonts() {
  const DiskFiles disk(KANYIN_ROOT);
  const BuiltInFiles files(disk);
  SourceMap sources(files);
  Diagnostics diags;
  const std::optional<StyleSheet> style = load_style({"classic", {}}, sources, diags);
  std::optional<FontBook> fonts =
      style ? open_fonts(*style, {}, project_font_folders(), sources, diags) : std::nullopt;
  return fonts ? std::move(*fonts) : FontBook();
}

}  // namespace kanyin
