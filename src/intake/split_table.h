// The split of an old bulletin as a table on a terminal, so that an editor sees what an import
// would do before it does it.
#pragma once

#include <string>

#include "intake/split_bulletin.h"

namespace kanyin {

/// One row an article, then the receivers and the lines left over. Columns count terminal cells.
std::string split_table(const SplitBulletin& bulletin, const SourceMap& sources, Language language);

}  // namespace kanyin
