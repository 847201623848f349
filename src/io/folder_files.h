// A gate to the files below one folder of another gate, as if there were nothing else.
#pragma once

#include <string>

#include "io/files.h"

namespace kanyin {

class FolderFiles final : public Files {
 public:
  FolderFiles(const Files& beneath, std::string folder);

  FileBytes read(std::string_view path) const override;
  std::optional<EntryKind> kind(std::string_view path) const override;
  std::vector<FolderEntry> list(std::string_view folder) const override;
  std::string real_path(std::string_view path) const override;

 private:
  const Files& beneath_;
  std::string folder_;
};

}  // namespace kanyin
