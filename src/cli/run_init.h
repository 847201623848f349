// kanyin init: a new publication.
#pragma once

#include "cli/options.h"
#include "cli/session.h"

namespace kanyin {

ExitCode run_init(const InitOptions& options, Session& session);

}  // namespace kanyin
