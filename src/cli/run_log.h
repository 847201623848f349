// `log`: what was published, line by line of the ledger.
#pragma once

#include "cli/exit_code.h"
#include "cli/session.h"

namespace kanyin {

ExitCode run_log(const LogOptions& options, Session& session);

}  // namespace kanyin
