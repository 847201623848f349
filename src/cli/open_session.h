// What commands about issues begin with: the publication, its fonts, the issues that are meant.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/session.h"
#include "press/open_publication.h"

namespace kanyin {

/// Where the publication is; nothing if none was found, which has been told.
std::optional<std::string> publication_root(Session& session);

/// The folders with fonts; `root` may be empty.
FontFolders session_fonts(const std::string& root, const Session& session);

/// Where outlines that have been prepared for a PDF are kept between two runs; empty with
/// KANYIN_CACHE=off, and where there is no home.
std::string session_glyph_folder(const Session& session);

/// The issues that the words name, or all; unknown ones have been told.
std::vector<std::string> session_issues(const std::vector<std::string>& words,
                                        const OpenPublication& publication, Session& session);

}  // namespace kanyin
