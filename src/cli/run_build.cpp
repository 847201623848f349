#include "cli/run_build.h"

#include "cli/open_session.h"
#include "cli/progress.h"
#include "press/build_issues.h"
#include "press/list_issues.h"

namespace kanyin {

ExitCode run_build(const BuildOptions& options, Session& session) {
  const std::optional<std::string> root = publication_root(session);
  if (!root) return session.conclude();
  const OpenPublication publication(*root, session_fonts(*root, session));
  session.show(publication.diags(), publication.sources());
  const std::vector<std::string> issues = session_issues(options.issues, publication, session);
  if (!publication.press()) return session.conclude();

  const BuildJob job{.outputs = options.outputs,
                     .folder = options.folder.empty() ? "" : session.absolute(options.folder),
                     .thread_count = options.thread_count};
  Progress progress(session, issues.size());
  build_issues(publication, issues, job, [&session, &progress](const IssueResult& result) {
    progress.clear();
    session.show(result.diags, result.sources);
    for (const std::string& file : result.files) session.written(file);
    progress.step();
  });
  progress.clear();
  return session.conclude();
}

}  // namespace kanyin
