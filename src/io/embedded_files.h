// The files of `styles/`, `templates/` and the sample publication as they were when the program was
// built.
#pragma once

#include <span>
#include <string_view>

namespace kanyin {

struct EmbeddedFile {
  std::string_view path;  // from the top of the repository
  std::string_view bytes;
};

/// Sorted by path.
std::span<const EmbeddedFile> embedded_files();

}  // namespace kanyin
