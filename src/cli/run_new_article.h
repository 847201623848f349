// kanyin new article: a snippet to be written.
#pragma once

#include "cli/options.h"
#include "cli/session.h"

namespace kanyin {

ExitCode run_new_article(const NewArticleOptions& options, Session& session);

}  // namespace kanyin
