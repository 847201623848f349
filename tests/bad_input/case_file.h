// The format of a bad input: one file with all that is to be laid over the sound publication, and
// the diagnostics that are expected. README.md beside this file describes it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/fault.h"

namespace kanyin {

enum class StepKind { bytes, link, folder, pipe, locked, remove };

/// One thing that is done to the folder of the case.
struct Step {
  StepKind kind{};
  std::string path;
  std::string bytes;   // added to the file
  std::string target;  // of a link
};

enum class Run { check, fonts, import };

struct BadInput {
  std::vector<Step> steps;
  Run run = Run::check;
  std::string subject = "2012-03";  // the issue to check, or the file to import
  Language language = Language::zh;
  std::string expected;
  std::string before_expected;  // the case file up to and with its last section line
};

/// Stops on a case that is not written as README.md says.
BadInput read_bad_input(std::string_view text);

}  // namespace kanyin
