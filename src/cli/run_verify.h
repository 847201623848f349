// `verify`: is this file, or the paper with this code, what was published? Without words: is the
// whole archive as it was sealed?
#pragma once

#include "cli/exit_code.h"
#include "cli/session.h"

namespace kanyin {

ExitCode run_verify(const VerifyOptions& options, Session& session);

}  // namespace kanyin
