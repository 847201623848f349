#include "text/line_sums.h"

#include <algorithm>

namespace kanyin {

namespace {

std::int64_t weight_of(const Cluster& cluster) {
  if (cluster.raised) return 0;
  if (is_latin_side(cluster.kind, cluster.code_point)) return is_word_part(cluster.kind) ? 1 : 0;
  return cluster.kind == CharClass::han || cluster.kind == CharClass::suffix ? 2 : 0;
}

}  // namespace

LineSums::LineSums(std::span<const Cluster> clusters, std::span<const ClusterSpace> spaces)
    : spaces_(spaces), before_(clusters.size() + 1) {
  for (std::size_t i = 0; i < clusters.size(); ++i) {
    const ClusterSpace& room = spaces[i];
    Sums sums = before_[i];
    sums.advance += room.advance;
    if (room.shrink != Shrink::none) {
      for (std::size_t step = static_cast<std::size_t>(room.shrink); step < shrink_steps; ++step) {
        sums.shrink_up_to[step] += room.most_shrink;
      }
    }
    if (widens_with_all(room.stretch)) ++sums.places;
    sums.first_stretch += room.most_stretch;
    sums.weight += weight_of(clusters[i]);
    if (!is_space(clusters[i].kind)) sums.inked_end = i + 1;
    before_[i + 1] = sums;
  }
}

std::size_t LineSums::inked_end(LineRange line) const {
  return std::max(line.begin, before_[line.end].inked_end);
}

Length LineSums::width(LineRange line) const {
  const std::size_t end = inked_end(line);
  if (end == line.begin) return {};
  return before_[end].advance - before_[line.begin].advance - spaces_[line.begin].at_start -
         spaces_[end - 1].at_end - spaces_[end - 1].hanging;
}

LineRoom LineSums::room(LineRange line) const {
  const std::size_t end = inked_end(line);
  LineRoom room;
  if (end == line.begin) return room;
  // The last cluster has given what it has to give already, and so has an opening mark at the
  // start.
  const Sums& from = before_[line.begin];
  const Sums& to = before_[end - 1];
  const ClusterSpace& first = spaces_[line.begin];
  room.width = width(line);
  room.places = to.places - from.places;
  room.first_stretch = to.first_stretch - from.first_stretch;
  for (std::size_t step = 0; step < shrink_steps; ++step) {
    room.shrink_up_to[step] = to.shrink_up_to[step] - from.shrink_up_to[step];
  }
  if (first.at_start > Length{} && end - 1 > line.begin) {
    for (std::size_t step = static_cast<std::size_t>(first.shrink); step < shrink_steps; ++step) {
      room.shrink_up_to[step] -= first.most_shrink;
    }
  }
  return room;
}

}  // namespace kanyin
