// Runs a program and gives what it printed.
#pragma once

#include <stdlib.h>
#include <sys/wait.h>

#include <cstdio>
#include <string>

#include "paths.h"

namespace kanyin {

struct ProgramResult {
  int exit_code = -1;
  std::string output;  // stdout; stderr too if the command line says 2>&1
};

/// `command` is a line for the shell. Outlines that an earlier build of the program has kept stay
/// out of the tests, unless the line says otherwise.
inline ProgramResult run_program(const std::string& command) {
  ::setenv("KANYIN_CACHE", "off", 0);
  ProgramResult result;
  std::FILE* pipe = ::popen(command.c_str(), "r");
  if (pipe == nullptr) return result;
  char buffer[65536];
  for (std::size_t count = 0; (count = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;) {
    result.output.append(buffer, count);
  }
  const int status = ::pclose(pipe);
  if (WIFEXITED(status)) result.exit_code = WEXITSTATUS(status);
  return result;
}

inline bool has_program(const std::string& name) {
  return run_program("command -v " + name + " >/dev/null 2>&1").exit_code == 0;
}

}  // namespace kanyin
