// kanyin fonts: which faces are used and what they stand in for.
#pragma once

#include "cli/options.h"
#include "cli/session.h"

namespace kanyin {

ExitCode run_fonts(const FontsOptions& options, Session& session);

}  // namespace kanyin
