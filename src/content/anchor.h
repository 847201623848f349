// Names of articles that can stand in an address: `issue.html#wages`.
#pragma once

#include <string>
#include <string_view>

namespace kanyin {

/// Letters of all scripts, digits, `-` and `_` stay; everything else becomes `-`. Never empty.
std::string anchor_of(std::string_view name);

}  // namespace kanyin
