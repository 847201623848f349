#include "content/inside_publication.h"

#include <string>

namespace kanyin {

bool is_inside_publication(std::string_view path, const Files& files) {
  return is_inside_publication(path, files.real_path(path), files);
}

bool is_inside_publication(std::string_view path, std::string_view real_path, const Files& files) {
  if (path.starts_with('/') || normal_path(path).starts_with("..")) return false;
  std::string root = files.real_path("");
  if (root.empty()) root = files.real_path(".");
  if (!root.ends_with('/')) root.push_back('/');
  return real_path.starts_with(root);
}

}  // namespace kanyin
