// Where things lie in the archive of a publication.
#pragma once

#include <string>
#include <string_view>

namespace kanyin {

inline constexpr std::string_view archive_folder = "content/archive";
inline constexpr std::string_view ledger_name = "ledger.txt";
inline constexpr std::string_view lock_name = ".lock";
inline constexpr std::string_view manifest_name = "manifest.txt";
inline constexpr std::string_view sources_name = "sources";
inline constexpr std::string_view keys_name = "keys.txt";

/// `2012-03/r1`, within the archive.
std::string revision_path(std::string_view issue, int revision);

/// `content/archive/` and a path within the archive.
std::string in_archive(std::string_view path);

/// `2012-03:r1`, as people write it.
std::string revision_name(std::string_view issue, int revision);

}  // namespace kanyin
