// The few system calls that writing safely is made of, each with the error it met.
#pragma once

#include <string>
#include <string_view>
#include <system_error>

namespace kanyin {

/// What `errno` says.
std::error_code last_error();

/// Writes to an open file until all is there.
std::error_code write_all(int file, std::string_view bytes);

/// Whether what is left to read of an open file is just these bytes.
bool reads_as(int file, std::string_view bytes);

enum class Flush { to_disk, when_convenient };

/// Makes a file that must not be there yet.
std::error_code write_new_file(const std::string& path, std::string_view bytes, Flush flush);

/// Waits until the names in a folder are on the disk.
std::error_code flush_folder(const std::string& path);

}  // namespace kanyin
