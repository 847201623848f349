// A gate to files that adds the built-in styles and templates to those of a publication.
#pragma once

#include "io/files.h"

namespace kanyin {

/// A publication's own file of the same name wins over the built-in one.
class BuiltInFiles final : public Files {
 public:
  explicit BuiltInFiles(const Files& publication);

  FileBytes read(std::string_view path) const override;
  std::optional<EntryKind> kind(std::string_view path) const override;
  std::vector<FolderEntry> list(std::string_view folder) const override;
  std::string real_path(std::string_view path) const override;

 private:
  const Files& publication_;
};

}  // namespace kanyin
