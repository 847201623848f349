// A gate to what was sealed: a revision as if it were the publication, the revisions before it
// where they lie. So an issue of long ago is composed again from what stood in it then.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "archive/manifest.h"
#include "io/files.h"

namespace kanyin {

/// Only fonts are looked for on the disk: they are not sealed.
class SealedFiles final : public Files {
 public:
  explicit SealedFiles(const Files& disk) : disk_(disk) {}

  /// Adds the sources of a revision as the publication itself.
  void add_publication(const Manifest& manifest);

  /// Adds an earlier revision where it lies, to be compared with.
  void add_earlier(const Manifest& manifest);

  FileBytes read(std::string_view path) const override;
  std::optional<EntryKind> kind(std::string_view path) const override;
  std::vector<FolderEntry> list(std::string_view folder) const override;
  std::string real_path(std::string_view path) const override;

 private:
  const Files& gate_for(std::string_view path) const;

  const Files& disk_;
  MemoryFiles memory_;
};

}  // namespace kanyin
