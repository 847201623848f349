// kanyin watch: proofs made anew whenever something changes.
#pragma once

#include "cli/options.h"
#include "cli/session.h"

namespace kanyin {

ExitCode run_watch(const WatchOptions& options, Session& session);

}  // namespace kanyin
