// Writing a folder of files whole or not at all: all of it goes to a temporary name beside the
// target, is flushed to the disk, and takes the target's name in one step.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <system_error>

namespace kanyin {

/// A file of a folder that is to be written; `path` may have folders of its own.
struct NewFile {
  std::string path;
  std::string_view bytes;
};

/// The folder must not be there. What a killed run left under the temporary name is cleared away;
/// after an error nothing is left of either name.
std::error_code write_folder(const std::string& path, std::span<const NewFile> files);

/// Makes a folder and those above it; each that is new is on the disk before anything is in it.
std::error_code make_folders(const std::string& path);

/// The name that a folder has while it is being written.
std::string unfinished_folder(std::string_view path);

/// Removes a folder with all that is in it. It is given its temporary name first, so that a kill
/// never leaves half of it under its own.
std::error_code remove_folder(const std::string& path);

}  // namespace kanyin
