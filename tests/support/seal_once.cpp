// seal_once ROOT ISSUE REVISION NUMBER: seals one small revision as `publish` does, so that tests
// can kill it a thousand times without waiting for fonts and pages.
#include <cstdio>
#include <cstdlib>

#include "support/sealed_archive.h"

int main(int argc, char** argv) {
  if (argc != 5) return 2;
  const std::string found =
      kanyin::seal_small(argv[1], {.issue = argv[2],
                                   .revision = std::atoi(argv[3]),
                                   .number = std::atoi(argv[4]),
                                   .text = std::string("稿件 ") + argv[2] + argv[3]});
  std::printf("%s\n", found.c_str());
  return found.find("A018") == found.npos && found.find("A019") == found.npos ? 0 : 1;
}
