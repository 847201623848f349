// The folder that the site is written to. A page that has its bytes already is left alone, every
// other is replaced in one step, so that a reader never meets half a page.
#pragma once

#include <atomic>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "diag/diagnostics.h"
#include "io/files.h"
#include "io/lock_file.h"

namespace kanyin {

/// Belongs to one run until it goes out of scope; any thread may put pages into it.
class SiteFolder {
 public:
  /// Writes a page. False only if an error has been reported.
  bool put(const std::string& path, std::string_view bytes, Diagnostics& diags);

  /// Removes a page that is not of the site any more, and the folder that it leaves empty.
  void remove(const std::string& path);

  bool has(std::string_view path) const { return files_.kind(path) == EntryKind::file; }
  FileBytes read(std::string_view path) const { return files_.read(path); }
  const Files& files() const { return files_; }

  std::size_t written() const { return written_; }
  std::size_t removed() const { return removed_; }

  /// The next run need not look for what this one may have left half done.
  void finish();

  SiteFolder(std::string folder, LockFile lock);

 private:
  void clear_unfinished_files();

  std::string folder_;
  DiskFiles files_;
  LockFile lock_;
  std::atomic<std::size_t> written_ = 0;
  std::size_t removed_ = 0;
};

/// Keeps every other run out of `folder`, an absolute path. Null only if an error has been
/// reported: another run is at work, or there are pages that no run has made.
std::unique_ptr<SiteFolder> open_site_folder(const std::string& folder, Diagnostics& diags);

}  // namespace kanyin
