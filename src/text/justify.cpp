#include "text/justify.h"

#include <algorithm>

namespace kanyin {

namespace {

/// Deals out a whole amount in shares that differ by a millipoint at most from the exact ones.
class Shares {
 public:
  Shares(Length amount, std::int64_t parts) : amount_(amount), parts_(parts) {}

  /// The share of the next `parts` parts.
  Length next(std::int64_t parts) {
    dealt_parts_ += parts;
    const Length up_to_here = amount_.scaled(dealt_parts_, parts_);
    const Length share = up_to_here - dealt_;
    dealt_ = up_to_here;
    return share;
  }

 private:
  Length amount_;
  std::int64_t parts_;
  std::int64_t dealt_parts_ = 0;
  Length dealt_;
};

class Justifier {
 public:
  Justifier(LineRange line, std::span<const ClusterSpace> spaces, const LineSums& sums)
      : line_(line), end_(sums.inked_end(line)), spaces_(spaces), room_(sums.room(line)) {
    placed_.resize(line.end - line.begin);
    for (std::size_t i = line.begin; i < end_; ++i) {
      placed(i) = {.advance = spaces[i].advance, .shift = spaces[i].shift};
    }
    if (end_ == line.begin) return;
    placed(line.begin).advance -= spaces[line.begin].at_start;
    placed(line.begin).shift -= spaces[line.begin].at_start;
    placed(end_ - 1).advance -= spaces[end_ - 1].at_end + spaces[end_ - 1].hanging;
  }

  void fit(Length width) {
    if (room_.width > width) {
      shrink(room_.width - width);
    } else if (room_.width < width) {
      stretch(width - room_.width);
    }
  }

  std::vector<Placed> placed() && { return std::move(placed_); }

 private:
  Placed& placed(std::size_t i) { return placed_[i - line_.begin]; }

  Length give(std::size_t i) const {
    const bool trimmed = i == line_.begin && spaces_[i].at_start > Length{};
    return trimmed ? Length{} : spaces_[i].most_shrink;
  }

  void shrink(Length excess) {
    Length before;
    for (std::size_t step = 0; step < shrink_steps && excess > Length{}; ++step) {
      const Length most = room_.shrink_up_to[step] - before;
      before = room_.shrink_up_to[step];
      if (most == Length{}) continue;
      const Length taken = std::min(excess, most);
      Shares shares(taken, most.millipoints);
      for (std::size_t i = line_.begin; i + 1 < end_; ++i) {
        if (spaces_[i].shrink != static_cast<Shrink>(step)) continue;
        const Length share = shares.next(give(i).millipoints);
        placed(i).advance -= share;
        if (spaces_[i].at_start > Length{}) placed(i).shift -= share;
      }
      excess -= taken;
    }
  }

  void stretch(Length missing) {
    missing -= widen([](Stretch place) { return place == Stretch::word_space; }, missing);
    missing -= widen(is_gap, missing);
    if (room_.places == 0) return;
    Shares shares(missing, room_.places);
    for (std::size_t i = line_.begin; i + 1 < end_; ++i) {
      if (widens_with_all(spaces_[i].stretch)) placed(i).advance += shares.next(1);
    }
  }

  /// Widens word spaces or gaps up to their ceiling; gives back how much that was.
  template <typename Kind>
  Length widen(Kind is_meant, Length missing) {
    Length most;
    for (std::size_t i = line_.begin; i + 1 < end_; ++i) {
      if (is_meant(spaces_[i].stretch)) most += spaces_[i].most_stretch;
    }
    if (most == Length{}) return {};
    const Length given = std::min(missing, most);
    Shares shares(given, most.millipoints);
    for (std::size_t i = line_.begin; i + 1 < end_; ++i) {
      if (!is_meant(spaces_[i].stretch)) continue;
      placed(i).advance += shares.next(spaces_[i].most_stretch.millipoints);
    }
    return given;
  }

  LineRange line_;
  std::size_t end_;
  std::span<const ClusterSpace> spaces_;
  LineRoom room_;
  std::vector<Placed> placed_;
};

}  // namespace

std::vector<Placed> justify(LineRange line, std::span<const ClusterSpace> spaces,
                            const LineSums& sums, std::optional<Length> width) {
  Justifier justifier(line, spaces, sums);
  if (width) justifier.fit(*width);
  return std::move(justifier).placed();
}

}  // namespace kanyin
