// Writing a file whole or not at all: the bytes go to a temporary name beside the target, are
// flushed to the disk unless they can be made again, and take the target's name in one step. A kill
// or a full disk leaves the old file.
#pragma once

#include <string>
#include <string_view>
#include <system_error>

#include "io/disk_calls.h"

namespace kanyin {

enum class Existing { replace, keep };

/// Makes the folders that are missing. With `Existing::keep` a file that is already there is left
/// alone and the error is `file_exists`. A proof can be made again after a power cut, and waiting
/// for the disk is most of the time that a batch takes: that is what `flush` is for.
std::error_code write_file(const std::string& path, std::string_view bytes,
                           Existing existing = Existing::replace, Flush flush = Flush::to_disk);

/// Gives a file of one name the present time as its date if it holds just these bytes; false if it
/// does not. Reading it is far less work for a disk than taking it away and writing it anew.
bool renew_file(const std::string& path, std::string_view bytes);

}  // namespace kanyin
