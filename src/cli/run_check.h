// kanyin check: what is wrong with issues, without writing a file.
#pragma once

#include "cli/options.h"
#include "cli/session.h"

namespace kanyin {

ExitCode run_check(const CheckOptions& options, Session& session);

}  // namespace kanyin
