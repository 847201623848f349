// Writing one output and telling why it could not be written.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "diag/diagnostics.h"
#include "io/write_file.h"

namespace kanyin {

/// Writes `bytes` whole to `path` and gives back the path. Nothing comes back only if an error has
/// been reported; with `Existing::keep` a file that is in the way is one.
std::optional<std::string> put_file(const std::string& path, std::string_view bytes,
                                    Existing existing, Diagnostics& diags);

/// The same for a file that can be made again: an old one is replaced, and the disk takes its time.
std::optional<std::string> put_proof_file(const std::string& path, std::string_view bytes,
                                          Diagnostics& diags);

}  // namespace kanyin
