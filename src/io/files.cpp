#include "io/files.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>

namespace kanyin {

namespace {

namespace fs = std::filesystem;

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

/// The folder itself tells what most entries are, so that none but links is looked at.
EntryKind kind_of(const fs::directory_entry& entry) {
  std::error_code error;
  if (entry.is_regular_file(error)) return EntryKind::file;
  return entry.is_directory(error) ? EntryKind::folder : EntryKind::other;
}

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
  const std::string name = absolute(path);
  std::error_code error;
  const fs::file_status status = fs::status(name, error);
  if (status.type() == fs::file_type::not_found) return {{}, FileProblem::missing};
  if (status.type() != fs::file_type::regular) return {{}, FileProblem::not_a_file};
  const std::uintmax_t size = fs::file_size(name, error);
  if (error) return {{}, FileProblem::unreadable};
  if (size > largest_file) return {{}, FileProblem::too_large};

  const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(name.c_str(), "rb"));
  if (!file) return {{}, FileProblem::unreadable};
  FileBytes result;
  result.bytes.resize(static_cast<std::size_t>(size));
  result.bytes.resize(std::fread(result.bytes.data(), 1, result.bytes.size(), file.get()));
  if (std::ferror(file.get()) != 0) return {{}, FileProblem::unreadable};
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
  std::error_code error;
  for (fs::directory_iterator at(absolute(folder), error), end; !error && at != end;
       at.increment(error)) {
    entries.push_back({at->path().filename().string(), kind_of(*at)});
  }
  sort_by_name(entries);
  return entries;
}

std::string DiskFiles::real_path(std::string_view path) const {
  std::error_code error;
  const fs::path resolved = fs::canonical(absolute(path), error);
  return error ? std::string() : resolved.string();
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
