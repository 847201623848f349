// `diff`: what changed between two revisions, on the terminal, as a page or as JSON.
#pragma once

#include "cli/exit_code.h"
#include "cli/session.h"

namespace kanyin {

ExitCode run_diff(const DiffOptions& options, Session& session);

}  // namespace kanyin
