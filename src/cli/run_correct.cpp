#include "cli/run_correct.h"

#include "cli/open_session.h"
#include "press/correct_issue.h"
#include "press/list_issues.h"

namespace kanyin {

ExitCode run_correct(const CorrectOptions& options, Session& session) {
  const std::optional<std::string> root = publication_root(session);
  if (!root) return session.conclude();
  const DiskFiles files(*root);
  SourceMap sources(files);
  Diagnostics diags;
  const CorrectJob job{.issue = options.issue,
                       .kind = options.kind,
                       .article = options.article,
                       .reason = options.reason,
                       .approved_by = options.approved_by,
                       .date = session.environment().today(),
                       .restoring = options.yes ? Restoring::allow : Restoring::refuse};
  const std::optional<OpenedCorrection> opened = correct_issue(*root, job, sources, diags);
  session.show(diags, sources);
  if (opened) {
    for (const std::string& path : opened->restored) session.written(path);
    session.written(opened->path);
    session.say(
        {"已记下。现在改正 {0} 里的稿件，再运行：\n  kanyin build {1}\n  kanyin publish {1}",
         "Noted. Now edit the snippets in {0}, then run:\n  kanyin build {1}\n  kanyin "
         "publish {1}"},
        {issue_folder(options.issue), options.issue});
  }
  return session.conclude();
}

}  // namespace kanyin
