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
                        .special = options.special,
                        .tell_corrections = options.corrections};
  if (const std::optional<NewIssue> issue = new_issue(*root, job, diags)) {
    session.written(issue->path);
    if (!issue->corrections.empty()) session.written(issue->corrections);
    if (issue->untold > 0) {
      session.say({"上一期以来更正过 {0} 次；要在本期登更正启事，先删去这一期的文件夹，加 "
                   "--corrections 重来",
                   "corrections since the last issue: {0}; to have a notice of them in "
                   "this one, delete its folder and come again with --corrections"},
                  {std::to_string(issue->untold)});
    }
    session.say(
        {"第{0}期，{1}。接下来：\n  kanyin new article {2} --section 栏目 --credit 署名",
         "Number {0}, {1}. Next:\n  kanyin new article {2} --section SECTION --credit CREDIT"},
        {std::to_string(issue->number), iso_date(job.date), job.id});
  }
  return conclude_without_sources(session, diags);
}

}  // namespace kanyin
