// The bodies that contribute articles, and the register that resolves credits to them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/date.h"
#include "model/text.h"

namespace kanyin {

struct Contributor {
  std::string name;  // canonical, as it was in its own time
  std::vector<std::string> aliases;
  std::string kind;
  std::string parent;
  std::optional<Date> from;   // first day of existence, if the register says
  std::optional<Date> until;  // last day
  std::string successor;
  bool review = false;  // added by a program; an editor has not looked yet
  Span span;
};

struct Register {
  std::vector<Contributor> contributors;
};

}  // namespace kanyin
