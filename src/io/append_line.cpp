#include "io/append_line.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "io/disk_calls.h"

namespace kanyin {

std::error_code append_line(const std::string& path, std::string_view line) {
  const int file = ::open(path.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC);
  if (file < 0) return last_error();
  struct stat before {};
  std::error_code error = ::fstat(file, &before) == 0 ? std::error_code() : last_error();
  if (!error) {
    // A second write for the rest would make two steps of what must be one.
    const ssize_t count = ::write(file, line.data(), line.size());
    if (count < 0) error = last_error();
    if (count >= 0 && static_cast<std::size_t>(count) < line.size()) {
      error = std::make_error_code(std::errc::no_space_on_device);
    }
    if (!error && ::fsync(file) != 0) error = last_error();
    if (error && ::ftruncate(file, before.st_size) == 0) ::fsync(file);
  }
  if (::close(file) != 0 && !error) error = last_error();
  return error;
}

std::error_code shorten_file(const std::string& path, std::uint64_t size) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (file < 0) return last_error();
  std::error_code error;
  if (::ftruncate(file, static_cast<off_t>(size)) != 0 || ::fsync(file) != 0) error = last_error();
  if (::close(file) != 0 && !error) error = last_error();
  return error;
}

}  // namespace kanyin
