// What `kanyin help` and `--help` say, made from the command table.
#pragma once

#include <string>

#include "cli/command_table.h"

namespace kanyin {

/// The overview of all commands.
std::string help(Language language);

std::string help(const CommandRow& command, Language language);

}  // namespace kanyin
