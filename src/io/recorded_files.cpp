#include "io/recorded_files.h"

namespace kanyin {

RecordedFiles::RecordedFiles(const Files& beneath) : beneath_(beneath) {}

FileBytes RecordedFiles::read(std::string_view path) const {
  FileBytes file = beneath_.read(path);
  if (file.problem == FileProblem::none) read_.insert_or_assign(normal_path(path), file.bytes);
  return file;
}

std::optional<EntryKind> RecordedFiles::kind(std::string_view path) const {
  return beneath_.kind(path);
}

std::vector<FolderEntry> RecordedFiles::list(std::string_view folder) const {
  return beneath_.list(folder);
}

std::string RecordedFiles::real_path(std::string_view path) const {
  return beneath_.real_path(path);
}

}  // namespace kanyin
