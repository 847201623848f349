#include "cli/run_site.h"

#include "cli/open_session.h"
#include "cli/progress.h"
#include "io/built_in_files.h"
#include "site/build_site.h"
#include "site/site_paths.h"

namespace kanyin {

namespace {

constexpr std::string_view usual_folder = "build/site";

}  // namespace

ExitCode run_site(const SiteOptions& options, Session& session) {
  const std::optional<std::string> root = publication_root(session);
  if (!root) return session.conclude();
  const DiskFiles disk(*root);
  const BuiltInFiles files(disk);
  SourceMap sources(files);
  const SiteJob job{.root = *root,
                    .folder = options.folder.empty() ? join_path(*root, usual_folder)
                                                     : session.absolute(options.folder),
                    .thread_count = options.thread_count,
                    .shard = options.shard};
  Diagnostics diags;
  std::optional<Progress> progress;
  const SiteProgress step = [&](std::size_t, std::size_t total) {
    if (!progress) progress.emplace(session, total);
    progress->step();
  };
  const std::optional<SiteCount> count = build_site(job, step, sources, diags);
  if (progress) progress->clear();
  session.show(diags, sources);
  if (!count) return session.conclude();

  session.written(join_path(job.folder, home_page));
  session.say({"网站有 {0} 期、{1} 篇；写了 {2} 个文件，删了 {3} 个",
               "the site has {0} issues with {1} articles; {2} files were written, {3} removed"},
              {std::to_string(count->issues), std::to_string(count->articles),
               std::to_string(count->written), std::to_string(count->removed)});
  return session.conclude();
}

}  // namespace kanyin
