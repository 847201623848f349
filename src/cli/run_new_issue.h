// kanyin new issue: the folder of a new issue.
#pragma once

#include "cli/options.h"
#include "cli/session.h"

namespace kanyin {

ExitCode run_new_issue(const NewIssueOptions& options, Session& session);

}  // namespace kanyin
