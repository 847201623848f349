#include "cli/run_eject.h"

#include "press/eject_design.h"
#include "press/find_publication.h"

namespace kanyin {

ExitCode run_eject(const EjectOptions& options, Session& session) {
  Diagnostics diags;
  const std::optional<std::string> root = find_publication(session.folder(), diags);
  if (!root) return conclude_without_sources(session, diags);
  const std::optional<std::vector<std::string>> files =
      options.kind == EjectKind::style ? eject_style(*root, options.name, diags)
                                       : eject_template(*root, options.name, diags);
  if (files) {
    for (const std::string& file : *files) session.written(file);
  }
  return conclude_without_sources(session, diags);
}

}  // namespace kanyin
