// No path of an article may lead out of its publication, by its words or by a symbolic link.
#pragma once

#include <string_view>

#include "io/files.h"

namespace kanyin {

/// False if `path`, which is there, really lies elsewhere.
bool is_inside_publication(std::string_view path, const Files& files);

/// The same where the real path of it is known.
bool is_inside_publication(std::string_view path, std::string_view real_path, const Files& files);

}  // namespace kanyin
