// kanyin import: old bulletins and contributions to snippets.
#pragma once

#include "cli/options.h"
#include "cli/session.h"

namespace kanyin {

ExitCode run_import(const ImportOptions& options, Session& session);

}  // namespace kanyin
