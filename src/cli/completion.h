// Scripts that make a shell complete commands, options and the names of issues. They are made from
// the command table and look for issues by themselves, without running kanyin at each key.
#pragma once

#include <string>

#include "cli/options.h"

namespace kanyin {

/// `language` is that of the explanations, where the shell shows any.
std::string completion(Shell shell, Language language);

}  // namespace kanyin
