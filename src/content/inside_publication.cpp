#include "content/inside_publication.h"

#include <string>

namespace kanyin {

bool is_inside_publication(std::string_view path, const Files& files) {
  std::string root = files.real_path("");
  if (root.empty()) root = files.real_path(".");
  if (!root.ends_with('/')) root.push_back('/');
  return !path.starts_with('/') && !normal_path(path).starts_with("..") &&
         files.real_path(path).starts_with(root);
}

}  // namespace kanyin
