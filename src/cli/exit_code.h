// What the shell hears. Scripts depend on these numbers.
#pragma once

namespace kanyin {

enum class ExitCode {
  fine = 0,
  findings = 1,     // something was found, or the command refused
  wrong_use = 2,    // the command line makes no sense
  environment = 3,  // a file, a font or the disk
  superseded = 4,   // `verify`: genuine, but not the current revision
};

}  // namespace kanyin
