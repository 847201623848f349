// Reads a picture and makes sure that it can be shown: all of it is there, it is what its first
// bytes say, and it fits into the memory.
#pragma once

#include <optional>
#include <string_view>

#include "diag/diagnostics.h"
#include "io/files.h"
#include "model/picture.h"

namespace kanyin {

/// `span` is where the picture is named. Nothing comes back only if an error has been reported.
std::optional<Picture> read_picture(std::string_view path, const Files& files, Span span,
                                    Diagnostics& diags);

}  // namespace kanyin
