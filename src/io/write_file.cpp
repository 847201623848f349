#include "io/write_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>

#include "io/files.h"

namespace kanyin {

namespace {

std::error_code last_error() { return {errno, std::generic_category()}; }

std::error_code write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(file, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return last_error();
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return {};
}

std::error_code write_new(const std::string& path, std::string_view bytes, Flush flush) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
  if (file < 0) return last_error();
  std::error_code error = write_all(file, bytes);
  if (!error && flush == Flush::to_disk && ::fsync(file) != 0) error = last_error();
  if (::close(file) != 0 && !error) error = last_error();
  return error;
}

}  // namespace

std::error_code write_file(const std::string& path, std::string_view bytes, Existing existing,
                           Flush flush) {
  std::error_code error;
  const std::string folder(folder_of(path));
  if (!folder.empty()) std::filesystem::create_directories(folder, error);
  if (error) return error;

  // The process number keeps two runs at once from writing into one temporary file.
  const std::string temporary = join_path(
      folder, "." + std::string(name_of(path)) + "." + std::to_string(::getpid()) + ".part");
  ::unlink(temporary.c_str());
  error = write_new(temporary, bytes, flush);
  if (!error) {
    // link() refuses an existing name where rename() would replace it.
    const int result = existing == Existing::keep ? ::link(temporary.c_str(), path.c_str())
                                                  : ::rename(temporary.c_str(), path.c_str());
    if (result != 0) error = last_error();
  }
  if (error || existing == Existing::keep) ::unlink(temporary.c_str());
  return error;
}

}  // namespace kanyin
