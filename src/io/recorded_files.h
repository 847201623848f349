// A gate to files that remembers all that was read through it: what an issue was made of.
#pragma once

#include <map>
#include <string>

#include "io/files.h"

namespace kanyin {

/// For one thread.
class RecordedFiles final : public Files {
 public:
  explicit RecordedFiles(const Files& beneath);

  FileBytes read(std::string_view path) const override;
  std::optional<EntryKind> kind(std::string_view path) const override;
  std::vector<FolderEntry> list(std::string_view folder) const override;
  std::string real_path(std::string_view path) const override;

  /// The bytes of every file that was read and found, by path.
  const std::map<std::string, std::string>& read_so_far() const { return read_; }

 private:
  const Files& beneath_;
  mutable std::map<std::string, std::string> read_;
};

}  // namespace kanyin
