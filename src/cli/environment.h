// Everything a command can see and reach outside: where it was started, the variables, the places
// it writes to. A test fills one in; main takes the one of the process.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "diag/fault.h"
#include "model/date.h"

namespace kanyin {

/// One of the two places where words go.
struct Channel {
  std::function<void(std::string_view)> write;
  bool is_terminal = false;
};

struct Environment {
  Channel out;                               // data
  Channel messages;                          // everything else
  std::function<std::string()> read_input;   // standard input to its end
  std::function<std::string()> read_secret;  // a line that is typed unseen
  std::function<Date()> today;
  std::function<std::int64_t()> now;  // seconds since 1970
  std::string working_folder;         // absolute
  std::string executable;             // absolute; empty if the system does not tell
  std::map<std::string, std::string, std::less<>> variables;
};

/// Empty if the variable is not there.
std::string variable(const Environment& environment, std::string_view name);

/// By LC_ALL, LC_MESSAGES and LANG: English where they begin with `en`, else Chinese.
Language locale_language(const Environment& environment);

/// The one that this process was started in.
Environment process_environment();

/// False if something that was written to stdout did not get through, as on a full disk.
bool flush_output();

}  // namespace kanyin
