#include "cli/run_new_issue.h"

#include "press/find_publication.h"
#include "press/new_issue.h"

namespace kanyin {

ExitCode run_new_issue(const NewIssueOptions& options, Session& session) {
  Diagnostics diags;
  const std::optional<std::string> root = find_publication(session.folder(), diags);
  if (!root) return conclude_without_sources(session, diags);
  const NewIssueJob job{.id = options.id,
                        .date = options.date ? *options.date : session.environment().today(),
                        .number = options.number,
                        .running_number = options.running_number,
                        .special = options.special};
  if (const std::optional<NewIssue> issue = new_issue(*root, job, diags)) {
    session.written(issue->path);
    session.say(
        {"第{0}期，{1}。接下来：\n  kanyin new article {2} --section 栏目 --credit 署名",
         "Number {0}, {1}. Next:\n  kanyin new article {2} --section SECTION --credit CREDIT"},
        {std::to_string(issue->number), iso_date(job.date), job.id});
  }
  return conclude_without_sources(session, diags);
}

}  // namespace kanyin
