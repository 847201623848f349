#include "io/built_in_files.h"

#include <algorithm>

#include "io/embedded_files.h"

namespace kanyin {

namespace {

/// The sample publication is embedded too, but must not shine through into another one.
const EmbeddedFile* find_design_file(std::string_view path) {
  if (!path.starts_with("styles/") && !path.starts_with("templates/")) return nullptr;
  const std::span<const EmbeddedFile> files = embedded_files();
  const auto found = std::lower_bound(
      files.begin(), files.end(), path,
      [](const EmbeddedFile& file, std::string_view wanted) { return file.path < wanted; });
  return found != files.end() && found->path == path ? &*found : nullptr;
}

}  // namespace

BuiltInFiles::BuiltInFiles(const Files& publication) : publication_(publication) {}

FileBytes BuiltInFiles::read(std::string_view path) const {
  FileBytes own = publication_.read(path);
  if (own.problem != FileProblem::missing) return own;
  if (const EmbeddedFile* file = find_design_file(path)) {
    return {std::string(file->bytes), FileProblem::none};
  }
  return own;
}

std::optional<EntryKind> BuiltInFiles::kind(std::string_view path) const {
  const std::optional<EntryKind> own = publication_.kind(path);
  if (own) return own;
  if (find_design_file(path) != nullptr) return EntryKind::file;
  return std::nullopt;
}

std::vector<FolderEntry> BuiltInFiles::list(std::string_view folder) const {
  std::vector<FolderEntry> entries = publication_.list(folder);
  const std::string prefix = std::string(folder) + "/";
  if (!prefix.starts_with("styles/") && !prefix.starts_with("templates/")) return entries;
  for (const EmbeddedFile& file : embedded_files()) {
    if (!file.path.starts_with(prefix)) continue;
    const std::string_view rest = file.path.substr(prefix.size());
    const std::size_t slash = rest.find('/');
    const std::string name(rest.substr(0, slash));
    const bool known =
        std::any_of(entries.begin(), entries.end(),
                    [&name](const FolderEntry& entry) { return entry.name == name; });
    if (known) continue;
    entries.push_back({name, slash == rest.npos ? EntryKind::file : EntryKind::folder});
  }
  std::sort(entries.begin(), entries.end(),
            [](const FolderEntry& a, const FolderEntry& b) { return a.name < b.name; });
  return entries;
}

std::string BuiltInFiles::real_path(std::string_view path) const {
  return publication_.real_path(path);
}

}  // namespace kanyin
