// A file of the site on its way to the disk.
#pragma once

#include <string>

namespace kanyin {

struct MadePage {
  std::string path;  // from the top of the site
  std::string bytes;
};

}  // namespace kanyin
