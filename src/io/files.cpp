#include "io/files.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

namespace kanyin {

namespace {

namespace fs = std::filesystem;

/// A file that is open as long as this lives.
class OpenFile {
 public:
  // Without O_NONBLOCK a pipe that nobody writes to would be waited for.
  explicit OpenFile(const std::string& path)
      : file_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {}
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

}  // namespace

DiskFiles::DiskFiles(std::string root) : root_(std::move(root)) {}

std::string DiskFiles::absolute(std::string_view path) const {
  if (path.starts_with('/')) return std::string(path);
  return join_path(root_, path);
}

FileBytes DiskFiles::read(std::string_view path) const {
  const OpenFile file(absolute(path));
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
  std::error_code error;
  const fs::file_status status = fs::status(absolute(path), error);
  switch (status.type()) {
    case fs::file_type::regular:
      return EntryKind::file;
    case fs::file_type::directory:
      return EntryKind::folder;
    case fs::file_type::none:
    case fs::file_type::not_found:
      return std::nullopt;
    default:
      return EntryKind::other;
  }
}

std::vector<FolderEntry> DiskFiles::list(std::string_view folder) const {
  std::vector<FolderEntry> entries;
  const std::string path = absolute(folder);
  const std::unique_ptr<DIR, CloseFolder> open(::opendir(path.c_str()));
  if (!open) return entries;
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
      const std::string place = join_path(path, name);
      std::error_code error;
      entry.kind = kind(place).value_or(EntryKind::other);
      entry.is_link = fs::is_symlink(place, error);
    }
    entries.push_back(std::move(entry));
  }
  sort_by_name(entries);
  return entries;
}

std::string DiskFiles::real_path(std::string_view path) const {
  struct Free {
    void operator()(char* text) const { std::free(text); }
  };
  const std::unique_ptr<char, Free> resolved(::realpath(absolute(path).c_str(), nullptr));
  return resolved ? std::string(resolved.get()) : std::string();
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
  if (folder.empty()) return std::string(name);
  std::string path(folder);
  if (!path.ends_with('/')) path.push_back('/');
  path.append(name);
  return path;
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
