#include "io/disk_calls.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstddef>

namespace kanyin {

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

bool reads_as(int file, std::string_view bytes) {
  std::array<char, 1 << 16> part;
  while (true) {
    const ssize_t count = ::read(file, part.data(), part.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return count == 0 && bytes.empty();
    const std::string_view read(part.data(), static_cast<std::size_t>(count));
    if (!bytes.starts_with(read)) return false;
    bytes.remove_prefix(read.size());
  }
}

std::error_code write_new_file(const std::string& path, std::string_view bytes, Flush flush) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
  if (file < 0) return last_error();
  std::error_code error = write_all(file, bytes);
  if (!error && flush == Flush::to_disk && ::fsync(file) != 0) error = last_error();
  if (::close(file) != 0 && !error) error = last_error();
  return error;
}

std::error_code flush_folder(const std::string& path) {
  const int folder = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return last_error();
  const std::error_code error = ::fsync(folder) == 0 ? std::error_code() : last_error();
  ::close(folder);
  return error;
}

}  // namespace kanyin
