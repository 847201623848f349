#include "diag/expect.h"

#include <cstdio>
#include <cstdlib>

namespace kanyin {

void stop_on_bug(std::string_view promise) {
  std::fprintf(stderr, "kanyin: 程序内部错误 internal error: %.*s\n",
               static_cast<int>(promise.size()), promise.data());
  std::abort();
}

}  // namespace kanyin
