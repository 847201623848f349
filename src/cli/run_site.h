// `kanyin site`: the public archive as a static web site.
#pragma once

#include "cli/options.h"
#include "cli/session.h"

namespace kanyin {

ExitCode run_site(const SiteOptions& options, Session& session);

}  // namespace kanyin
