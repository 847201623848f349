#include <malloc.h>

#include <cstdio>
#include <string>
#include <vector>

#include "cli/run_kanyin.h"

namespace {

/// What one issue has given back is kept for the next one: to the system it would go page by page
/// and come back the same way.
void keep_memory_between_issues() {
  constexpr int kept_bytes = 16 << 20;
  mallopt(M_TRIM_THRESHOLD, kept_bytes);
  mallopt(M_MMAP_THRESHOLD, kept_bytes);
}

}  // namespace

int main(int argc, char** argv) {
  keep_memory_between_issues();
  const std::vector<std::string> words(argv + (argc > 0 ? 1 : 0), argv + argc);
  const kanyin::ExitCode code = kanyin::run_kanyin(words, kanyin::process_environment());
  if (!kanyin::flush_output()) {
    std::perror("kanyin: stdout");
    return static_cast<int>(kanyin::ExitCode::environment);
  }
  return static_cast<int>(code);
}
