#include "cli/run_build.h"

#include "cli/open_session.h"
#include "cli/progress.h"
#include "press/build_issues.h"
#include "press/list_issues.h"

namespace kanyin {

namespace {

void say_not_built(const std::string& issue, const std::vector<std::string>& kept,
                   const Session& session) {
  if (kept.empty()) {
    session.say({"{0}：有错误，没有排出", "{0}: has errors; no proof was made"}, {issue});
  } else {
    session.say({"{0}：有错误，没有排出；{1}/ 里还是上一次的校样",
                 "{0}: has errors; what is in {1}/ is still the last proof"},
                {issue, session.shown_path(folder_of(kept.front()))});
  }
}

std::vector<std::string> shard_of(const std::vector<std::string>& issues, const Shard& shard) {
  std::vector<std::string> own;
  for (std::size_t i = 0; i < issues.size(); ++i) {
    if (shard.owns(i)) own.push_back(issues[i]);
  }
  return own;
}

}  // namespace

ExitCode run_build(const BuildOptions& options, Session& session) {
  const std::optional<std::string> root = publication_root(session);
  if (!root) return session.conclude();
  const OpenPublication publication(*root, session_fonts(*root, session), options.outputs,
                                    session_glyph_folder(session));
  session.show(publication.diags(), publication.sources());
  const std::vector<std::string> issues =
      shard_of(session_issues(options.issues, publication, session), options.shard);
  if (!publication.press()) return session.conclude();

  const BuildJob job{.folder = options.folder.empty() ? "" : session.absolute(options.folder),
                     .thread_count = options.thread_count};
  Progress progress(session, issues.size());
  const IssueHandler handle = [&](const IssueResult& result) {
    progress.clear();
    session.show(result.diags, result.sources);
    for (const std::string& file : result.files) session.written(file);
    if (result.files.empty()) {
      say_not_built(result.issue, kept_proof(publication, job, result.issue), session);
    }
    progress.step();
  };
  build_issues(publication, issues, job, handle);
  progress.clear();
  return session.conclude();
}

}  // namespace kanyin
