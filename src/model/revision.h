// Which printing of an issue this is.
#pragma once

namespace kanyin {

/// 1 is the first printing; every correction adds one.
struct Revision {
  int number = 1;
};

}  // namespace kanyin
