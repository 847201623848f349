// Starters are files that editors can read and change (templates/starters/); making one into an
// issue or a snippet means setting the values of some of its keys.
#pragma once

#include <string>
#include <string_view>

#include "yaml/fields.h"

namespace kanyin {

/// The YAML text, or the snippet with a YAML head, with the value of a top-level key replaced by
/// one that is written as YAML already. A comment behind the value stays. A key that is not there
/// is added.
std::string with_value(std::string_view text, const Key& key, std::string_view value);

}  // namespace kanyin
