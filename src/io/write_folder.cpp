#include "io/write_folder.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <set>

#include "io/disk_calls.h"
#include "io/files.h"

namespace kanyin {

namespace {

constexpr std::string_view unfinished_ending = ".part";

std::error_code write_files(const std::string& folder, std::span<const NewFile> files) {
  std::set<std::string> folders{folder};
  for (const NewFile& file : files) {
    const std::string path = join_path(folder, file.path);
    const std::string parent(folder_of(path));
    if (const std::error_code error = make_folders(parent)) return error;
    folders.insert(parent);
    if (const std::error_code error = write_new_file(path, file.bytes, Flush::to_disk)) {
      return error;
    }
  }
  for (const std::string& each : folders) {
    if (const std::error_code error = flush_folder(each)) return error;
  }
  return {};
}

}  // namespace

std::error_code make_folders(const std::string& path) {
  if (path.empty() || ::access(path.c_str(), F_OK) == 0) return {};
  const std::string above(folder_of(path));
  if (const std::error_code error = make_folders(above)) return error;
  if (::mkdir(path.c_str(), 0755) != 0 && errno != EEXIST) return last_error();
  return above.empty() ? std::error_code() : flush_folder(above);
}

std::string unfinished_folder(std::string_view path) {
  return join_path(folder_of(path),
                   "." + std::string(name_of(path)) + std::string(unfinished_ending));
}

std::error_code write_folder(const std::string& path, std::span<const NewFile> files) {
  const std::string temporary = unfinished_folder(path);
  std::error_code error;
  std::filesystem::remove_all(temporary, error);
  if (!error) error = make_folders(temporary);
  if (!error) error = write_files(temporary, files);
  // rename() would replace an empty folder; a sealed one is never empty, so it is safe.
  if (!error && ::rename(temporary.c_str(), path.c_str()) != 0) error = last_error();
  if (!error) {
    error = flush_folder(std::string(folder_of(path)));
    if (!error) return error;
    // The new name may or may not be on the disk: it must go.
    remove_folder(path);
  }
  std::error_code ignored;
  std::filesystem::remove_all(temporary, ignored);
  return error;
}

std::error_code remove_folder(const std::string& path) {
  std::error_code error;
  if (path.ends_with(unfinished_ending)) {
    std::filesystem::remove_all(path, error);
    return error;
  }
  const std::string temporary = unfinished_folder(path);
  std::filesystem::remove_all(temporary, error);
  if (error) return error;
  if (::rename(path.c_str(), temporary.c_str()) != 0 && errno != ENOENT) return last_error();
  std::filesystem::remove_all(temporary, error);
  return error;
}

}  // namespace kanyin
