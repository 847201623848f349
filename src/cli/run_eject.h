// kanyin eject: a built-in style or template as files of the publication.
#pragma once

#include "cli/options.h"
#include "cli/session.h"

namespace kanyin {

ExitCode run_eject(const EjectOptions& options, Session& session);

}  // namespace kanyin
