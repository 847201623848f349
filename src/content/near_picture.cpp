#include "content/near_picture.h"

#include <algorithm>
#include <vector>

#include "diag/suggest.h"
#include "io/utf8.h"

namespace kanyin {

namespace {

/// Pictures lie in a folder beside the snippet or one below that.
constexpr int deepest_folder = 3;

void add_pictures(std::string_view folder, const std::string& below, int level, const Files& files,
                  std::vector<std::string>& pictures) {
  const std::string place = below.empty() ? std::string(folder) : join_path(folder, below);
  for (const FolderEntry& entry : files.list(place)) {
    if (entry.name.starts_with('.') || find_invalid_utf8(entry.name)) continue;
    const std::string path = join_path(below, entry.name);
    const std::string extension = extension_of(path);
    if (entry.kind == EntryKind::folder) {
      if (level < deepest_folder) add_pictures(folder, path, level + 1, files, pictures);
    } else if (entry.kind == EntryKind::file &&
               (extension == "png" || extension == "jpg" || extension == "jpeg")) {
      pictures.push_back(path);
    }
  }
}

std::string plain_stem(std::string_view path) {
  std::string stem(stem_of(path));
  for (char& letter : stem) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return stem;
}

}  // namespace

std::string near_picture(std::string_view path, std::string_view folder, const Files& files) {
  std::vector<std::string> pictures;
  add_pictures(folder, "", 0, files, pictures);
  std::sort(pictures.begin(), pictures.end());

  const auto same_stem = std::find_if(
      pictures.begin(), pictures.end(),
      [&path](const std::string& each) { return plain_stem(each) == plain_stem(path); });
  if (same_stem != pictures.end()) return *same_stem;
  std::vector<std::string> names;
  names.reserve(pictures.size());
  for (const std::string& each : pictures) names.emplace_back(name_of(each));
  const std::string nearest = nearest_word(name_of(path), names);
  if (nearest.empty()) return {};
  return pictures[static_cast<std::size_t>(std::find(names.begin(), names.end(), nearest) -
                                           names.begin())];
}

}  // namespace kanyin
