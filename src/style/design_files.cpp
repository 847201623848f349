#include "style/design_files.h"

namespace kanyin {

namespace {

/// Faces are listed beside the styles, but are none.
constexpr std::string_view font_catalogue = "fonts.yaml";

}  // namespace

std::vector<std::string> style_names(const Files& files) {
  std::vector<std::string> names;
  for (const FolderEntry& entry : files.list("styles")) {
    const bool is_style = extension_of(entry.name) == "yaml" && entry.name != font_catalogue;
    if (is_style) names.emplace_back(stem_of(entry.name));
  }
  return names;
}

std::vector<std::string> template_names(const Files& files) {
  std::vector<std::string> names;
  for (const FolderEntry& entry : files.list("templates")) {
    const std::string page = join_path("templates", join_path(entry.name, "page.yaml"));
    if (files.kind(page) == EntryKind::file) names.push_back(entry.name);
  }
  return names;
}

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : " ") + name;
  return text;
}

}  // namespace kanyin
