// What RFC 4287 asks of a feed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kanyin {

/// The rules that a feed breaks, in words; empty for a valid one.
std::vector<std::string> broken_atom_rules(std::string_view xml);

}  // namespace kanyin
