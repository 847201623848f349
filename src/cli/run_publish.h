// `publish`: seals an issue and adds a line to the ledger.
#pragma once

#include "cli/exit_code.h"
#include "cli/session.h"

namespace kanyin {

ExitCode run_publish(const PublishOptions& options, Session& session);

}  // namespace kanyin
