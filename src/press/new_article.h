// A new snippet in an issue, from the starters of the publication.
#pragma once

#include <optional>
#include <string>

#include "diag/diagnostics.h"
#include "diag/source_map.h"

namespace kanyin {

struct NewArticleJob {
  std::string issue;
  std::string section;
  std::string credit;
  std::string title;  // empty for the starter's own
  std::string file;   // empty for 01.md, 02.md and so on
};

/// The path of the snippet, absolute, in the publication at `root`, which `sources` looks into. A
/// section that is not listed is refused. A credit that the register does not know is told, but the
/// snippet is made: the register may be behind. Nothing comes back only if an error has been
/// reported.
std::optional<std::string> new_article(const std::string& root, const NewArticleJob& job,
                                       SourceMap& sources, Diagnostics& diags);

}  // namespace kanyin
