#include "press/font_places.h"

#include "io/files.h"

namespace kanyin {

FontFolders font_places(std::string_view root, const FontSurroundings& surroundings) {
  FontFolders folders;
  if (!root.empty()) folders.flat.push_back(join_path(root, "fonts"));
  for (std::string_view rest = surroundings.kanyin_fonts; !rest.empty();) {
    const std::size_t colon = rest.find(':');
    if (colon != 0) folders.flat.emplace_back(rest.substr(0, colon));
    rest.remove_prefix(colon == rest.npos ? rest.size() : colon + 1);
  }
  if (!root.empty()) folders.flat.push_back(join_path(root, "build/fonts"));
  if (!surroundings.executable.empty()) {
    const std::string above(folder_of(folder_of(surroundings.executable)));
    folders.flat.push_back(above + "/fonts");
    folders.flat.push_back(above + "/share/kanyin/fonts");
  }

  if (!surroundings.data_home.empty()) {
    folders.deep.push_back(join_path(surroundings.data_home, "fonts"));
  } else if (!surroundings.home.empty()) {
    folders.deep.push_back(join_path(surroundings.home, ".local/share/fonts"));
  }
  if (!surroundings.home.empty()) folders.deep.push_back(join_path(surroundings.home, ".fonts"));
  folders.deep.emplace_back("/usr/local/share/fonts");
  folders.deep.emplace_back("/usr/share/fonts");
  return folders;
}

}  // namespace kanyin
