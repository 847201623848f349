#include "press/report_unmet.h"

#include <string>

#include "archive/archive_paths.h"
#include "press/faults.h"

namespace kanyin {

void report_unmet(const Issue& issue, const Files& files, Diagnostics& diags) {
  const Revision& revision = issue.revision;
  if (revision.rounds.empty()) return;
  const std::string sealed = in_archive(revision_path(issue.id, revision.number));
  if (files.kind(join_path(sealed, manifest_name))) return;
  const std::string before = std::to_string(revision.number - 1);
  if (revision.rounds.back().changes.empty()) {
    diags.report(fault::correction_not_made, issue.span, {issue.id, before});
    return;
  }
  for (const Correction& correction : revision.unmet) {
    diags.report(fault::correction_not_made, correction.span, {correction.article, before});
  }
}

}  // namespace kanyin
