#include "cli/run_new_issue.h"

#include "cli/open_session.h"
#include "content/find_snippets.h"
#include "io/built_in_files.h"
#include "press/add_corrections.h"
#include "press/list_issues.h"
#include "press/new_document.h"
#include "press/new_issue.h"

namespace kanyin {

namespace {

Date date_of(const NewIssueOptions& options, const Session& session) {
  return options.date ? *options.date : session.environment().today();
}

/// An issue that is begun today comes out on another day.
void tell_date(const NewIssueOptions& options, Date date, const std::string& path,
               const Session& session) {
  if (options.date) return;
  session.say(
      {"日期用的是今天，{0}；要改，改 {1} 的 date，或者重新起草时加 --date",
       "The date is today's, {0}; to change it, change date in {1}, or draft it with --date"},
      {iso_date(date), session.shown_path(path)});
}

void make_document(const NewIssueOptions& options, const std::string& root, SourceMap& sources,
                   Session& session, Diagnostics& diags) {
  const std::optional<std::vector<std::string>> paths =
      new_document(root, options.id, date_of(options, session), sources, diags);
  if (!paths) return;
  for (const std::string& path : *paths) session.written(path);
  tell_date(options, date_of(options, session), paths->front(), session);
  session.say({"接下来：写好这两个文件，再\n  kanyin check {0}",
               "Next: fill in these two files, then\n  kanyin check {0}"},
              {options.id});
}

void make_notice(const NewIssueOptions& options, const std::string& root, SourceMap& sources,
                 Session& session, Diagnostics& diags) {
  const std::optional<std::string> path = add_corrections(root, options.id, sources, diags);
  if (path) session.written(*path);
}

void make_issue(const NewIssueOptions& options, const std::string& root, SourceMap& sources,
                Session& session, Diagnostics& diags) {
  const NewIssueJob job{.id = options.id,
                        .date = date_of(options, session),
                        .number = options.number,
                        .running_number = options.running_number,
                        .special = options.special};
  const std::optional<NewIssue> issue = new_issue(root, job, sources, diags);
  if (!issue) return;
  session.written(issue->path);
  if (options.corrections) {
    make_notice(options, root, sources, session, diags);
  } else if (const std::size_t untold = count_corrections(sources); untold > 0) {
    session.say(
        {"上一期以来更正过 {0} 次；要在本期登更正启事：\n  kanyin new issue {1} --corrections",
         "corrections since the last issue: {0}; to have a notice of them in this one:\n"
         "  kanyin new issue {1} --corrections"},
        {std::to_string(untold), job.id});
  }
  tell_date(options, job.date, issue->path, session);
  session.say(
      {"第{0}期，{1}。接下来：\n  kanyin new article {2} --section 栏目 --credit 署名",
       "Number {0}, {1}. Next:\n  kanyin new article {2} --section SECTION --credit CREDIT"},
      {std::to_string(issue->number), iso_date(job.date), job.id});
}

/// Nothing but the notice is asked for, and the issue is there to take it.
bool only_lacks_notice(const NewIssueOptions& options, const Files& files) {
  const bool sets_something =
      options.number || options.running_number || options.date || !options.special.empty();
  return options.corrections && !sets_something && is_issue_name(options.id) &&
         files.kind(join_path(issue_folder(options.id), issue_file)).has_value();
}

}  // namespace

ExitCode run_new_issue(const NewIssueOptions& options, Session& session) {
  const std::optional<std::string> root = publication_root(session);
  if (!root) return session.conclude();
  const DiskFiles disk(*root);
  const BuiltInFiles files(disk);
  SourceMap sources(files);
  Diagnostics diags;
  if (options.type == IssueType::document) {
    make_document(options, *root, sources, session, diags);
  } else if (only_lacks_notice(options, files)) {
    make_notice(options, *root, sources, session, diags);
  } else {
    make_issue(options, *root, sources, session, diags);
  }
  session.show(diags, sources);
  return session.conclude();
}

}  // namespace kanyin
