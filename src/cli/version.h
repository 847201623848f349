// Which Kanyin this is.
#pragma once

#include <string>

namespace kanyin {

/// `kanyin 0.1.0`.
std::string version();

}  // namespace kanyin
