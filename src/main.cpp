#include <cstdio>
#include <string>
#include <vector>

#include "cli/run_kanyin.h"

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + (argc > 0 ? 1 : 0), argv + argc);
  const kanyin::ExitCode code = kanyin::run_kanyin(words, kanyin::process_environment());
  if (!kanyin::flush_output()) {
    std::perror("kanyin: stdout");
    return static_cast<int>(kanyin::ExitCode::environment);
  }
  return static_cast<int>(code);
}
