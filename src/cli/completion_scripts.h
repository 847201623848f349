// One script a shell; what they share is the walk over the words typed so far.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/command_table.h"

namespace kanyin {

std::string bash_completion();
std::string zsh_completion(Language language);
std::string fish_completion(Language language);

/// Both ways to write an option.
std::vector<std::string> names_of(const OptionRow& option);

/// All names of all options that take a value, each once, with `separator` between.
std::string options_with_values(std::string_view separator);

/// The text in single quotes, safe in every shell.
std::string shell_quoted(std::string_view text);

/// What the argument with this index may be; null if there is none. The last argument of many
/// stands for all that follow.
const ArgumentRow* argument_at(const CommandRow& command, std::size_t index);

}  // namespace kanyin
