// From the words of a command line to the options of a command, each value checked.
#pragma once

#include <string_view>
#include <variant>

#include "cli/command_table.h"
#include "cli/options.h"
#include "cli/parsed_words.h"

namespace kanyin {

/// The first value that makes no sense is the error.
std::variant<GlobalOptions, UsageError> read_global_options(const ParsedWords& words,
                                                            Language locale_language);

std::variant<CommandOptions, UsageError> read_command_options(const CommandRow& command,
                                                              const ParsedWords& words);

}  // namespace kanyin
