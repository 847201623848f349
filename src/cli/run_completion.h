// kanyin completion: the script that makes a shell complete commands.
#pragma once

#include "cli/options.h"
#include "cli/session.h"

namespace kanyin {

ExitCode run_completion(const CompletionOptions& options, Session& session);

}  // namespace kanyin
