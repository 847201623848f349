// A new snippet in an issue, from the starters of the publication.
#pragma once

#include <optional>
#include <string>

#include "diag/diagnostics.h"

namespace kanyin {

struct NewArticleJob {
  std::string issue;
  std::string section;
  std::string credit;
  std::string title;  // empty for the starter's own
  std::string file;   // empty for 01.md, 02.md and so on
};

/// The path of the snippet, absolute. A section or credit that the publication does not know is
/// told, but the snippet is made: the register may be behind. Nothing comes back only if an error
/// has been reported.
std::optional<std::string> new_article(const std::string& root, const NewArticleJob& job,
                                       Diagnostics& diags);

}  // namespace kanyin
