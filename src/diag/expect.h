// Stops the program, in every build, when it has broken one of its own promises. What the content
// or a file can get wrong is a fault, never this.
#pragma once

#include <string_view>

namespace kanyin {

[[noreturn]] void stop_on_bug(std::string_view promise);

inline void expect(bool holds, std::string_view promise) {
  if (!holds) stop_on_bug(promise);
}

}  // namespace kanyin
