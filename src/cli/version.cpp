#include "cli/version.h"

namespace kanyin {

std::string version() { return "kanyin " KANYIN_VERSION; }

}  // namespace kanyin
