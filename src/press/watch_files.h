// Hears when something in a publication changes, folders that come and go included, and when the
// person at the keyboard has had enough.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "diag/diagnostics.h"

namespace kanyin {

/// What changed; both may be empty when the watch was stopped.
struct FileChanges {
  std::set<std::string> paths;  // relative to the root
  std::set<std::string> gone;   // those of them that are not there any more
  bool everything = false;      // more changed than could be told
};

/// Watches the folders that a proof is made from. While it lives, Ctrl-C and its like end the watch
/// and not the process.
class FileWatch {
 public:
  /// `root` is the absolute path of a publication. Nothing comes back only if an error has been
  /// reported.
  static std::optional<FileWatch> open(const std::string& root, Diagnostics& diags);

  FileWatch(FileWatch&& other) noexcept;
  FileWatch& operator=(FileWatch&&) = delete;
  ~FileWatch();

  /// Waits until something has changed and then nothing more for a moment, as editors write a file
  /// in several steps. Nothing comes back when the watch is to end; faults are those of folders
  /// that could not be watched.
  std::optional<FileChanges> wait(Diagnostics& diags);

 private:
  FileWatch(std::string root, int events, int signals);

  void watch_folder(const std::string& folder, FileChanges& changes, Diagnostics& diags);
  void watch_top(FileChanges& changes, Diagnostics& diags);
  void read_events(FileChanges& changes, Diagnostics& diags);
  void note(const std::string& path, FileChanges& changes) const;

  std::string root_;
  int events_ = -1;                     // inotify
  int signals_ = -1;                    // signalfd
  std::map<int, std::string> folders_;  // by watch descriptor, relative to the root
};

}  // namespace kanyin
