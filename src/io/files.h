// The only gate to files. Paths are written with `/`; relative ones count from the folder that the
// gate was opened on. Tests stand in for the disk with MemoryFiles.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kanyin {

enum class FileProblem { none, missing, not_a_file, unreadable, too_large };

struct FileBytes {
  std::string bytes;
  FileProblem problem = FileProblem::none;
};

enum class EntryKind { file, folder, other };

struct FolderEntry {
  std::string name;
  EntryKind kind = EntryKind::other;  // symbolic links followed
  bool is_link = false;
};

/// Files larger than this are refused: nothing an issue is made of comes near it, and a device or
/// a runaway export would otherwise fill the memory.
inline constexpr std::uint64_t largest_file = std::uint64_t{256} << 20;

class Files {
 public:
  Files() = default;
  Files(const Files&) = delete;
  Files& operator=(const Files&) = delete;
  virtual ~Files() = default;

  virtual FileBytes read(std::string_view path) const = 0;

  /// What `path` is, symbolic links followed; nothing if there is nothing.
  virtual std::optional<EntryKind> kind(std::string_view path) const = 0;

  /// The entries of a folder, sorted by name; empty if it is no folder.
  virtual std::vector<FolderEntry> list(std::string_view folder) const = 0;

  /// The absolute path with all symbolic links resolved, or empty if there is nothing. Tells
  /// whether a file really lies where its name says.
  virtual std::string real_path(std::string_view path) const = 0;
};

class DiskFiles final : public Files {
 public:
  /// `root` is a folder; absolute paths given later are taken as they are. Relative ones count from
  /// the folder that stood there when the gate was opened, even if another one takes its place.
  explicit DiskFiles(std::string root);
  ~DiskFiles() override;

  FileBytes read(std::string_view path) const override;
  std::optional<EntryKind> kind(std::string_view path) const override;
  std::vector<FolderEntry> list(std::string_view folder) const override;
  std::string real_path(std::string_view path) const override;

 private:
  /// A path and the descriptor of the folder that it counts from.
  struct PathFrom {
    int folder;
    std::string path;
  };

  PathFrom path_from(std::string_view path) const;
  std::string absolute(std::string_view path) const;

  std::string root_;
  std::string real_root_;  // empty if there was none when the gate was opened
  int root_folder_;  // a descriptor, so that the way to it is walked only once; -1 if there was
                     // none
};

/// Texts in memory, over the files of another gate if one is given.
class MemoryFiles final : public Files {
 public:
  explicit MemoryFiles(const Files* beneath = nullptr);

  void put(std::string path, std::string bytes);

  FileBytes read(std::string_view path) const override;
  std::optional<EntryKind> kind(std::string_view path) const override;
  std::vector<FolderEntry> list(std::string_view folder) const override;
  std::string real_path(std::string_view path) const override;

 private:
  const Files* beneath_;
  std::map<std::string, std::string, std::less<>> texts_;
};

/// `folder` and `name` with one slash between; `name` alone if the folder is empty.
std::string join_path(std::string_view folder, std::string_view name);

/// The path without `.`, `..` and doubled slashes, by its words alone. A leading `..` stays.
std::string normal_path(std::string_view path);

/// Everything before the last slash; empty if there is none.
std::string_view folder_of(std::string_view path);

/// Everything after the last slash.
std::string_view name_of(std::string_view path);

/// The name without its last extension.
std::string_view stem_of(std::string_view path);

/// The last extension in lower case without the dot.
std::string extension_of(std::string_view path);

}  // namespace kanyin
