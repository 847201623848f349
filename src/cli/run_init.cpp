#include "cli/run_init.h"

#include "press/start_publication.h"

namespace kanyin {

ExitCode run_init(const InitOptions& options, Session& session) {
  Diagnostics diags;
  const std::string folder = session.absolute(options.folder);
  const StartJob job{.folder = folder,
                     .sample = options.demo ? SampleIssue::with : SampleIssue::without,
                     .name = options.name,
                     .organ = options.organ,
                     .place = options.place};
  const std::optional<std::vector<std::string>> files = start_publication(job, diags);
  if (files) {
    for (const std::string& file : *files) session.written(file);
    const std::string command = options.demo ? "kanyin build" : "kanyin new issue ID";
    session.say({"刊物已建好。接下来：\n  cd {0}\n  {1}",
                 "The publication is there. Next:\n  cd {0}\n  {1}"},
                {session.shown_path(folder), command});
  }
  return conclude_without_sources(session, diags);
}

}  // namespace kanyin
