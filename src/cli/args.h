// The words of the command line as plain data. This is the only place that knows how options are
// parsed; what they mean is in the command table, what they do in the commands.
#pragma once

#include <span>
#include <string>
#include <variant>

#include "cli/exit_code.h"
#include "cli/options.h"

namespace kanyin {

struct CommandLine {
  GlobalOptions global;
  CommandOptions command;
};

/// A command line that is answered at once: help goes to stdout, a usage error to stderr.
struct Answer {
  std::string text;
  ExitCode code = ExitCode::fine;
};

/// `words` are those behind the program's name. `locale_language` counts unless `--lang` is there.
std::variant<CommandLine, Answer> parse_args(std::span<const std::string> words,
                                             Language locale_language);

}  // namespace kanyin
