// A new publication: its settings, its registers and, if wanted, the sample issue.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diag/diagnostics.h"

namespace kanyin {

enum class SampleIssue { without, with };

struct StartJob {
  std::string folder;  // absolute; made if it is missing
  SampleIssue sample = SampleIssue::without;
  std::string name;  // what is empty stays as the starter has it
  std::string organ;
  std::string place;
};

/// The files that were made. Those that were there before are kept. What had to be assumed is
/// hinted at. Nothing comes back only if an error has been reported, as when the folder is a
/// publication already.
std::optional<std::vector<std::string>> start_publication(const StartJob& job, Diagnostics& diags);

}  // namespace kanyin
