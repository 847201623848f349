#include "archive/archive_paths.h"

#include "io/files.h"

namespace kanyin {

std::string revision_path(std::string_view issue, int revision) {
  return join_path(issue, "r" + std::to_string(revision));
}

std::string in_archive(std::string_view path) { return join_path(archive_folder, path); }

std::string revision_name(std::string_view issue, int revision) {
  return std::string(issue) + ":r" + std::to_string(revision);
}

}  // namespace kanyin
