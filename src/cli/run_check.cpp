#include "cli/run_check.h"

#include "cli/open_session.h"
#include "cli/progress.h"
#include "press/build_issues.h"

namespace kanyin {

ExitCode run_check(const CheckOptions& options, Session& session) {
  const std::optional<std::string> root = publication_root(session);
  if (!root) return session.conclude();
  const OpenPublication publication(*root, session_fonts(*root, session), outputs_to_be_checked);
  session.show(publication.diags(), publication.sources());
  const std::vector<std::string> issues = session_issues(options.issues, publication, session);

  Progress progress(session, issues.size());
  check_issues(publication, issues, 0, [&session, &progress](const IssueResult& result) {
    if (!result.diags.all().empty()) progress.clear();
    session.show(result.diags, result.sources);
    progress.step();
  });
  progress.clear();
  if (session.found_nothing() && !issues.empty()) {
    session.say({"没有发现错误和警告", "no errors and no warnings"});
  }
  return session.conclude(options.fail_on);
}

}  // namespace kanyin
