// One run of the program without a process: what it wrote and what the shell would hear.
#pragma once

#include <string>
#include <vector>

#include "cli/run_kanyin.h"

namespace kanyin {

struct RunText {
  std::string out;
  std::string messages;
  int code = 0;
};

/// Runs `kanyin words…` in a folder, on 2013-05-17, in English unless the words say otherwise.
RunText run_text(const std::string& folder, const std::vector<std::string>& words,
                 const std::string& input = "");

/// The same where somebody looks at what goes to stdout.
RunText run_at_terminal(const std::string& folder, const std::vector<std::string>& words);

}  // namespace kanyin
