#include "io/write_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <filesystem>

#include "io/disk_calls.h"
#include "io/files.h"

namespace kanyin {

std::error_code write_file(const std::string& path, std::string_view bytes, Existing existing,
                           Flush flush) {
  const std::string folder(folder_of(path));
  // The process number keeps two runs at once from writing into one temporary file.
  const std::string temporary = join_path(
      folder, "." + std::string(name_of(path)) + "." + std::to_string(::getpid()) + ".part");
  std::error_code error = write_new_file(temporary, bytes, flush);
  if (error == std::errc::no_such_file_or_directory && !folder.empty()) {
    std::filesystem::create_directories(folder, error);
    if (error) return error;
    error = write_new_file(temporary, bytes, flush);
  }
  if (error == std::errc::file_exists) {
    // A run with the same process number was interrupted.
    ::unlink(temporary.c_str());
    error = write_new_file(temporary, bytes, flush);
  }
  if (!error) {
    // link() refuses an existing name where rename() would replace it.
    const int result = existing == Existing::keep ? ::link(temporary.c_str(), path.c_str())
                                                  : ::rename(temporary.c_str(), path.c_str());
    if (result != 0) error = last_error();
  }
  if (error || existing == Existing::keep) ::unlink(temporary.c_str());
  return error;
}

bool renew_file(const std::string& path, std::string_view bytes) {
  const int file = ::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (file < 0) return false;
  struct stat facts {};
  const bool is_alike = ::fstat(file, &facts) == 0 && S_ISREG(facts.st_mode) &&
                        facts.st_nlink == 1 &&
                        static_cast<std::uintmax_t>(facts.st_size) == bytes.size();
  const bool is_renewed = is_alike && reads_as(file, bytes) && ::futimens(file, nullptr) == 0;
  ::close(file);
  return is_renewed;
}

}  // namespace kanyin
