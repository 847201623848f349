// Widths and give of any stretch of clusters, answered from running sums: breaking a paragraph asks
// for thousands of them.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "text/shape.h"
#include "text/spacing.h"

namespace kanyin {

/// The clusters from `begin` to before `end`, set as one line.
struct LineRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// What a line measures before it is justified.
struct LineRoom {
  Length width;
  std::array<Length, shrink_steps> shrink_up_to;  // with all steps up to this one
  Length first_stretch;     // of word spaces and gaps, before all places widen alike
  std::int64_t places = 0;  // that can widen
};

class LineSums {
 public:
  LineSums(std::span<const Cluster> clusters, std::span<const ClusterSpace> spaces);

  LineRoom room(LineRange line) const;

  /// The width alone.
  Length width(LineRange line) const;

  /// All advances from the first cluster to before this one; grows with it.
  Length advance_before(std::size_t index) const { return before_[index].advance; }

  /// Where the ink of a line ends: spaces after it take no room.
  std::size_t inked_end(LineRange line) const;

  /// How much text a line holds: two for a Han character, one for a Latin letter or digit, nothing
  /// for marks.
  std::int64_t weight(LineRange line) const {
    return before_[line.end].weight - before_[line.begin].weight;
  }

 private:
  struct Sums {
    Length advance;
    std::array<Length, shrink_steps> shrink_up_to;
    Length first_stretch;
    std::int64_t places = 0;
    std::int64_t weight = 0;
    std::size_t inked_end = 0;  // of the clusters before, without spaces at their end
  };

  std::span<const ClusterSpace> spaces_;
  std::vector<Sums> before_;
};

}  // namespace kanyin
