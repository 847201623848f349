// `correct`: opens a published issue and records what is to be put right.
#pragma once

#include "cli/exit_code.h"
#include "cli/session.h"

namespace kanyin {

ExitCode run_correct(const CorrectOptions& options, Session& session);

}  // namespace kanyin
