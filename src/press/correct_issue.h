// Opening a published issue for a correction: its snippets are made ready for editing, and what is
// to be put right, why and by whose leave is written down beside them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diag/diagnostics.h"
#include "diag/source_map.h"
#include "io/files.h"
#include "model/revision.h"

namespace kanyin {

/// Files that are gone are brought back only if the caller has been asked.
enum class Restoring { refuse, allow };

struct CorrectJob {
  std::string issue;
  CorrectionKind kind = CorrectionKind::typo;
  std::string article;  // its id; empty for the issue as a whole
  std::string reason;
  std::string approved_by;
  Date date;
  Restoring restoring = Restoring::refuse;
};

struct OpenedCorrection {
  std::string path;                   // of corrections.yaml, absolute
  int revision = 2;                   // that `publish` will make
  std::vector<std::string> restored;  // absolute paths
};

/// Never writes over a file that differs from what was sealed: such a file is an edit. Nothing
/// comes back only if an error has been reported.
std::optional<OpenedCorrection> correct_issue(const std::string& root, const CorrectJob& job,
                                              SourceMap& sources, Diagnostics& diags);

}  // namespace kanyin
