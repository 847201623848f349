#include "io/files.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <memory>
#include <utility>

namespace kanyin {

namespace {

/// A file that is open as long as this lives.
class OpenFile {
 public:
  // Without O_NONBLOCK a pipe that nobody writes to would be waited for.
  OpenFile(int folder, const std::string& path)
      : file_(::openat(folder, path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {}
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile() {
    if (file_ >= 0) ::close(file_);
  }

  int number() const { return file_; }

 private:
  int file_;
};

/// Reads from `file` until `bytes` is full or the file ends, and cuts `bytes` there.
bool read_all(int file, std::string& bytes) {
  std::size_t filled = 0;
  while (filled < bytes.size()) {
    const ssize_t count = ::read(file, bytes.data() + filled, bytes.size() - filled);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    if (count == 0) break;
    filled += static_cast<std::size_t>(count);
  }
  bytes.resize(filled);
  return true;
}

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};

void sort_by_name(std::vector<FolderEntry>& entries) {
  std::sort(entries.begin(), entries.end(),
            [](const FolderEntry& a, const FolderEntry& b) { return a.name < b.name; });
}

EntryKind kind_of(const struct stat& facts) {
  if (S_ISREG(facts.st_mode)) return EntryKind::file;
  return S_ISDIR(facts.st_mode) ? EntryKind::folder : EntryKind::other;
}

/// Empty if there is nothing.
std::string resolved(const std::string& path) {
  struct Free {
    void operator()(char* text) const { std::free(text); }
  };
  const std::unique_ptr<char, Free> found(::realpath(path.c_str(), nullptr));
  return found ? std::string(found.get()) : std::string();
}

/// Whether `path` is there below `folder`, and no link is on the way to its end or at it.
bool is_without_links(int folder, std::string_view path) {
  for (std::size_t end = 0; end < path.size();) {
    end = std::min(path.find('/', end + 1), path.size());
    const std::string part(path.substr(0, end));
    struct stat facts {};
    const int result = ::fstatat(folder, part.c_str(), &facts, AT_SYMLINK_NOFOLLOW);
    if (result != 0 || S_ISLNK(facts.st_mode)) return false;
  }
  return true;
}

}  // namespace

DiskFiles::DiskFiles(std::string root)
    : root_(std::move(root)),
      real_root_(resolved(root_)),
      root_folder_(::open(real_root_.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)) {}

DiskFiles::~DiskFiles() {
  if (root_folder_ >= 0) ::close(root_folder_);
}

DiskFiles::PathFrom DiskFiles::path_from(std::string_view path) const {
  if (path.starts_with('/') || root_folder_ < 0) return {AT_FDCWD, absolute(path)};
  return {root_folder_, std::string(path.empty() ? "." : path)};
}

std::string DiskFiles::absolute(std::string_view path) const {
  if (path.starts_with('/')) return std::string(path);
  return join_path(root_, path);
}

FileBytes DiskFiles::read(std::string_view path) const {
  const PathFrom from = path_from(path);
  const OpenFile file(from.folder, from.path);
  struct stat facts {};
  if (file.number() < 0 || ::fstat(file.number(), &facts) != 0) {
    const bool is_missing = errno == ENOENT || errno == ENOTDIR;
    if (is_missing) return {{}, FileProblem::missing};
    const bool is_file = kind(path) == EntryKind::file;
    return {{}, is_file ? FileProblem::unreadable : FileProblem::not_a_file};
  }
  if (!S_ISREG(facts.st_mode)) return {{}, FileProblem::not_a_file};
  const auto size = static_cast<std::uint64_t>(facts.st_size);
  if (size > largest_file) return {{}, FileProblem::too_large};

  FileBytes result;
  result.bytes.resize(static_cast<std::size_t>(size));
  if (!read_all(file.number(), result.bytes)) return {{}, FileProblem::unreadable};
  return result;
}

std::optional<EntryKind> DiskFiles::kind(std::string_view path) const {
  const PathFrom from = path_from(path);
  struct stat facts {};
  if (::fstatat(from.folder, from.path.c_str(), &facts, 0) != 0) return std::nullopt;
  return kind_of(facts);
}

std::vector<FolderEntry> DiskFiles::list(std::string_view folder) const {
  std::vector<FolderEntry> entries;
  const PathFrom from = path_from(folder);
  const int number =
      ::openat(from.folder, from.path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NONBLOCK);
  if (number < 0) return entries;
  const std::unique_ptr<DIR, CloseFolder> open(::fdopendir(number));
  if (!open) {
    ::close(number);
    return entries;
  }
  while (const dirent* found = ::readdir(open.get())) {
    const std::string_view name = found->d_name;
    if (name == "." || name == "..") continue;
    // The folder itself tells what most entries are, so that none but links is looked at.
    FolderEntry entry{.name = std::string(name)};
    if (found->d_type == DT_REG) {
      entry.kind = EntryKind::file;
    } else if (found->d_type == DT_DIR) {
      entry.kind = EntryKind::folder;
    } else {
      struct stat facts {};
      const bool is_there = ::fstatat(number, found->d_name, &facts, 0) == 0;
      entry.kind = is_there ? kind_of(facts) : EntryKind::other;
      entry.is_link = ::fstatat(number, found->d_name, &facts, AT_SYMLINK_NOFOLLOW) == 0 &&
                      S_ISLNK(facts.st_mode);
    }
    entries.push_back(std::move(entry));
  }
  sort_by_name(entries);
  return entries;
}

std::string DiskFiles::real_path(std::string_view path) const {
  // The root has been resolved already, and what is below it has hardly ever a link.
  const bool is_below = root_folder_ >= 0 && !path.starts_with('/') && !path.starts_with("..") &&
                        normal_path(path) == path;
  if (!is_below || !is_without_links(root_folder_, path)) return resolved(absolute(path));
  return path.empty() ? real_root_ : join_path(real_root_, path);
}

MemoryFiles::MemoryFiles(const Files* beneath) : beneath_(beneath) {}

void MemoryFiles::put(std::string path, std::string bytes) {
  texts_.insert_or_assign(std::move(path), std::move(bytes));
}

FileBytes MemoryFiles::read(std::string_view path) const {
  const auto found = texts_.find(path);
  if (found != texts_.end()) return {found->second, FileProblem::none};
  if (kind(path) == EntryKind::folder) return {{}, FileProblem::not_a_file};
  if (beneath_ != nullptr) return beneath_->read(path);
  return {{}, FileProblem::missing};
}

std::optional<EntryKind> MemoryFiles::kind(std::string_view path) const {
  if (texts_.contains(path)) return EntryKind::file;
  const std::string prefix = std::string(path) + "/";
  const auto inside = texts_.lower_bound(prefix);
  if (path.empty() || (inside != texts_.end() && inside->first.starts_with(prefix))) {
    return EntryKind::folder;
  }
  if (beneath_ != nullptr) return beneath_->kind(path);
  return std::nullopt;
}

std::vector<FolderEntry> MemoryFiles::list(std::string_view folder) const {
  std::vector<FolderEntry> entries;
  if (beneath_ != nullptr) entries = beneath_->list(folder);
  const std::string prefix = folder.empty() ? std::string() : std::string(folder) + "/";
  for (auto at = texts_.lower_bound(prefix); at != texts_.end() && at->first.starts_with(prefix);
       ++at) {
    const std::string_view rest = std::string_view(at->first).substr(prefix.size());
    const std::size_t slash = rest.find('/');
    const std::string name(rest.substr(0, slash));
    const bool known =
        std::any_of(entries.begin(), entries.end(),
                    [&name](const FolderEntry& entry) { return entry.name == name; });
    if (known) continue;
    entries.push_back({name, slash == rest.npos ? EntryKind::file : EntryKind::folder});
  }
  sort_by_name(entries);
  return entries;
}

std::string MemoryFiles::real_path(std::string_view path) const {
  if (texts_.contains(path)) return "/" + normal_path(path);
  if (beneath_ != nullptr) return beneath_->real_path(path);
  return kind(path) ? "/" + normal_path(path) : std::string();
}

std::string join_path(std::string_view folder, std::string_view name) {
  std::string path;
  path.reserve(folder.size() + 1 + name.size());
  path.append(folder);
  if (!folder.empty() && !folder.ends_with('/')) path.push_back('/');
  return path.append(name);
}

std::string normal_path(std::string_view path) {
  const bool rooted = path.starts_with('/');
  std::vector<std::string_view> words;
  while (!path.empty()) {
    const std::size_t slash = path.find('/');
    const std::string_view word = path.substr(0, slash);
    path.remove_prefix(slash == path.npos ? path.size() : slash + 1);
    if (word.empty() || word == ".") continue;
    if (word == ".." && !words.empty() && words.back() != "..") {
      words.pop_back();
    } else if (word != ".." || !rooted) {
      words.push_back(word);
    }
  }
  std::string normal = rooted ? "/" : "";
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) normal.push_back('/');
    normal.append(words[i]);
  }
  return normal;
}

std::string_view folder_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == path.npos ? std::string_view() : path.substr(0, slash);
}

std::string_view name_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == path.npos ? path : path.substr(slash + 1);
}

std::string_view stem_of(std::string_view path) {
  const std::string_view name = name_of(path);
  const std::size_t dot = name.rfind('.');
  return dot == name.npos || dot == 0 ? name : name.substr(0, dot);
}

std::string extension_of(std::string_view path) {
  const std::string_view name = name_of(path);
  const std::size_t dot = name.rfind('.');
  if (dot == name.npos || dot == 0) return {};
  std::string extension(name.substr(dot + 1));
  for (char& letter : extension) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return extension;
}

}  // namespace kanyin
