#include "io/write_file.h"

#include <unistd.h>

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

}  // namespace kanyin
