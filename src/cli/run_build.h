// kanyin build: proofs of issues.
#pragma once

#include "cli/options.h"
#include "cli/session.h"

namespace kanyin {

ExitCode run_build(const BuildOptions& options, Session& session);

}  // namespace kanyin
