// A share of the issues for one of several machines that do not talk to each other.
#pragma once

#include <cstddef>

namespace kanyin {

/// Share `index` of `count`, from 1. The only one of one has everything.
struct Shard {
  std::size_t index = 1;
  std::size_t count = 1;

  /// `position` is a place in a list that is the same on every machine.
  bool owns(std::size_t position) const { return position % count == index - 1; }

  /// One share also makes what belongs to no single issue.
  bool is_first() const { return index == 1; }
};

}  // namespace kanyin
