#include "cli/run_new_article.h"

#include "press/find_publication.h"
#include "press/new_article.h"

namespace kanyin {

ExitCode run_new_article(const NewArticleOptions& options, Session& session) {
  Diagnostics diags;
  const std::optional<std::string> root = find_publication(session.folder(), diags);
  if (!root) return conclude_without_sources(session, diags);
  const NewArticleJob job{.issue = options.issue,
                          .section = options.section,
                          .credit = options.credit,
                          .title = options.title,
                          .file = options.file};
  const std::optional<std::string> path = new_article(*root, job, diags);
  if (path) session.written(*path);
  return conclude_without_sources(session, diags);
}

}  // namespace kanyin
