#include "text/font_folders.h"

namespace kanyin {

namespace {

/// Deep enough for every system's font folders, and an end for links that lead in a circle.
constexpr int deepest_folder = 8;

bool is_font_file(const FolderEntry& entry) {
  if (entry.kind != EntryKind::file) return false;
  const std::string extension = extension_of(entry.name);
  return extension == "ttf" || extension == "otf" || extension == "ttc" || extension == "otc";
}

}  // namespace

FontFinder::FontFinder(const FontFolders& folders, const Files& files)
    : folders_(folders), files_(files) {}

std::optional<std::string> FontFinder::find_flat(std::string_view name) const {
  for (const std::string& folder : folders_.flat) {
    std::string path = join_path(folder, name);
    if (files_.kind(path) == EntryKind::file) return path;
  }
  return std::nullopt;
}

std::optional<std::string> FontFinder::find_deep(std::string_view name) {
  walk_deep();
  const auto found = deep_paths_.find(name);
  if (found == deep_paths_.end()) return std::nullopt;
  return found->second;
}

std::vector<std::string> FontFinder::all_fonts() {
  std::vector<std::string> paths;
  for (const std::string& folder : folders_.flat) {
    for (const FolderEntry& entry : files_.list(folder)) {
      if (is_font_file(entry)) paths.push_back(join_path(folder, entry.name));
    }
  }
  walk_deep();
  for (const auto& [name, path] : deep_paths_) paths.push_back(path);
  return paths;
}

void FontFinder::walk_deep() {
  if (walked_) return;
  walked_ = true;
  for (const std::string& folder : folders_.deep) walk(folder, 0);
}

void FontFinder::walk(const std::string& folder, int depth) {
  for (const FolderEntry& entry : files_.list(folder)) {
    if (is_font_file(entry)) {
      deep_paths_.emplace(entry.name, join_path(folder, entry.name));
    } else if (entry.kind == EntryKind::folder && depth < deepest_folder) {
      walk(join_path(folder, entry.name), depth + 1);
    }
  }
}

}  // namespace kanyin
