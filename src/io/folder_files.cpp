#include "io/folder_files.h"

namespace kanyin {

FolderFiles::FolderFiles(const Files& beneath, std::string folder)
    : beneath_(beneath), folder_(std::move(folder)) {}

FileBytes FolderFiles::read(std::string_view path) const {
  return beneath_.read(join_path(folder_, path));
}

std::optional<EntryKind> FolderFiles::kind(std::string_view path) const {
  return beneath_.kind(path.empty() ? folder_ : join_path(folder_, path));
}

std::vector<FolderEntry> FolderFiles::list(std::string_view folder) const {
  return beneath_.list(folder.empty() ? folder_ : join_path(folder_, folder));
}

std::string FolderFiles::real_path(std::string_view path) const {
  return beneath_.real_path(path.empty() ? folder_ : join_path(folder_, path));
}

}  // namespace kanyin
