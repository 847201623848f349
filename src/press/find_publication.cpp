#include "press/find_publication.h"

#include "content/load_publication.h"
#include "io/files.h"
#include "press/faults.h"

namespace kanyin {

std::optional<std::string> find_publication(std::string_view folder, Diagnostics& diags) {
  if (DiskFiles("/").kind(folder) != EntryKind::folder) {
    diags.report(fault::folder_missing, {}, {std::string(folder)});
    return std::nullopt;
  }
  for (std::string_view at = folder;; at = folder_of(at)) {
    const DiskFiles files{std::string(at.empty() ? "/" : at)};
    if (files.kind(bulletin_path) == EntryKind::file) {
      return std::string(at.empty() ? "/" : at);
    }
    if (at.empty() || at == "/") break;
  }
  diags.report(fault::no_publication, {}, {std::string(folder)});
  return std::nullopt;
}

}  // namespace kanyin
