#include "cli/run_new_article.h"

#include "cli/open_session.h"
#include "io/built_in_files.h"
#include "press/new_article.h"

namespace kanyin {

ExitCode run_new_article(const NewArticleOptions& options, Session& session) {
  const std::optional<std::string> root = publication_root(session);
  if (!root) return session.conclude();
  const NewArticleJob job{.issue = options.issue,
                          .section = options.section,
                          .credit = options.credit,
                          .title = options.title,
                          .file = options.file};
  const DiskFiles disk(*root);
  const BuiltInFiles files(disk);
  SourceMap sources(files);
  Diagnostics diags;
  const std::optional<std::string> path = new_article(*root, job, sources, diags);
  if (path) session.written(*path);
  session.show(diags, sources);
  // The article is there; what is still wrong with it is for `check` to insist on.
  return path ? ExitCode::fine : session.conclude();
}

}  // namespace kanyin
