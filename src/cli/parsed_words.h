// A command line after parsing: which words belong to which option. Nothing here knows yet whether
// a value makes sense.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "cli/words.h"

namespace kanyin {

struct ParsedWords {
  std::map<std::string, std::string, std::less<>> values;  // by the option's long name
  std::set<std::string, std::less<>> switches;             // long names of those that stand there
  std::vector<std::string> arguments;                      // those that belong to no option
};

/// Why a command line makes no sense.
struct UsageError {
  Words sentence;
  std::vector<std::string> arguments;
};

}  // namespace kanyin
