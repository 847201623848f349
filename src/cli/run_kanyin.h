// The whole program but for the process around it: words in, what they ask for done, an exit code
// out.
#pragma once

#include <span>
#include <string>

#include "cli/environment.h"
#include "cli/exit_code.h"

namespace kanyin {

/// `words` are those behind the program's name.
ExitCode run_kanyin(std::span<const std::string> words, const Environment& environment);

}  // namespace kanyin
