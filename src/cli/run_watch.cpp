#include "cli/run_watch.h"

#include <algorithm>

#include "cli/open_session.h"
#include "press/build_issues.h"
#include "press/watch_files.h"

namespace kanyin {

namespace {

constexpr std::string_view issues_path = "content/issues/";

/// The issue that a changed file belongs to; empty if it is one that all issues share.
std::string issue_of(std::string_view path) {
  if (!path.starts_with(issues_path)) return {};
  path.remove_prefix(issues_path.size());
  return std::string(path.substr(0, path.find('/')));
}

bool changes_publication(const FileChanges& changes) {
  return changes.everything ||
         std::any_of(changes.paths.begin(), changes.paths.end(),
                     [](const std::string& path) { return issue_of(path).empty(); });
}

std::vector<std::string> changed_issues(const std::vector<std::string>& watched,
                                        const FileChanges& changes) {
  std::vector<std::string> issues;
  for (const std::string& issue : watched) {
    const bool changed =
        std::any_of(changes.paths.begin(), changes.paths.end(),
                    [&issue](const std::string& path) { return issue_of(path) == issue; });
    if (changed) issues.push_back(issue);
  }
  return issues;
}

void open_for_watch(std::optional<OpenPublication>& publication, const std::string& root,
                    Session& session) {
  publication.emplace(root, session_fonts(root, session), Outputs{}, session_glyph_folder(session));
  publication->keep_streams();
  session.show(publication->diags(), publication->sources());
}

/// Builds and says in one line an issue how it went.
void rebuild(const OpenPublication& publication, const std::vector<std::string>& issues,
             Session& session) {
  build_issues(publication, issues, BuildJob{}, [&session](const IssueResult& result) {
    session.show(result.diags, result.sources);
    if (result.files.empty()) {
      session.say({"{0}：有错误，保留上一份校样", "{0}: has errors; the last proof stays"},
                  {result.issue});
    } else {
      session.say({"{0}：校样已更新，{1}", "{0}: proof made, {1}"},
                  {result.issue, session.shown_path(result.files.front())});
    }
  });
}

}  // namespace

ExitCode run_watch(const WatchOptions& options, Session& session) {
  const std::optional<std::string> root = publication_root(session);
  if (!root) return session.conclude();
  std::vector<std::string> words;
  if (!options.issue.empty()) words.push_back(options.issue);

  Diagnostics diags;
  std::optional<FileWatch> watch = FileWatch::open(*root, diags);
  if (!watch) return conclude_without_sources(session, diags);
  std::optional<OpenPublication> publication;
  open_for_watch(publication, *root, session);
  std::vector<std::string> issues = session_issues(words, *publication, session);
  if (!words.empty() && issues.empty()) return session.conclude();
  if (publication->press()) rebuild(*publication, issues, session);
  session.say({"等着文件改动，按 Ctrl-C 结束", "waiting for changes; Ctrl-C ends"});

  while (const std::optional<FileChanges> changes = watch->wait(diags)) {
    const bool whole = !publication->press() || changes_publication(*changes);
    if (whole) {
      open_for_watch(publication, *root, session);
    }
    issues = session_issues(words, *publication, session);
    if (!publication->press()) continue;
    rebuild(*publication, whole ? issues : changed_issues(issues, *changes), session);
  }
  return ExitCode::fine;
}

}  // namespace kanyin
