// A bar for work that takes longer than half a second, on a terminal only.
#pragma once

#include <cstddef>

#include "cli/session.h"

namespace kanyin {

/// Wipes itself away when it ends.
class Progress {
 public:
  Progress(const Session& session, std::size_t total);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();

  /// One more of `total` is done.
  void step();

  /// Takes the bar off the line, so that something else can be written.
  void clear();

 private:
  const Session& session_;
  std::size_t total_;
  std::size_t done_ = 0;
  long long start_;  // milliseconds
  long long last_shown_ = 0;
  bool shown_ = false;
};

}  // namespace kanyin
