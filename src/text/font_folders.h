// Where font files lie, and how they are found there.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/files.h"

namespace kanyin {

/// Absolute paths. `flat` folders are looked into first, one after the other; `deep` ones with all
/// that is in them only for what is not there, since they may hold thousands of files.
struct FontFolders {
  std::vector<std::string> flat;
  std::vector<std::string> deep;
};

/// Remembers what the deep folders hold.
class FontFinder {
 public:
  FontFinder(const FontFolders& folders, const Files& files);

  std::optional<std::string> find_flat(std::string_view name) const;
  std::optional<std::string> find_deep(std::string_view name);

  /// All font files there are, flat folders first.
  std::vector<std::string> all_fonts();

 private:
  void walk(const std::string& folder, int depth);
  void walk_deep();

  const FontFolders& folders_;
  const Files& files_;
  bool walked_ = false;
  std::map<std::string, std::string, std::less<>> deep_paths_;  // by file name, the first of each
};

}  // namespace kanyin
