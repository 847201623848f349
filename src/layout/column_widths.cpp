#include "layout/column_widths.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>

namespace kanyin {

namespace {

/// What is left is given away in so many parts.
constexpr std::int64_t parts = 96;

Length sum(const std::vector<Length>& lengths) {
  return std::accumulate(lengths.begin(), lengths.end(), Length{});
}

/// What a column of this width costs: high cells far more than low ones, since the highest of a row
/// makes its height. Parts of a line count, so that one bit more is worth something.
std::int64_t cost_of(const ColumnNeeds& column, Length width) {
  constexpr std::int64_t part_of_line = 256;
  constexpr std::int64_t most_lines = 200;
  std::int64_t cost = 0;
  for (const Length cell : column.cells) {
    const std::int64_t lines =
        cell.millipoints * part_of_line / std::max<std::int64_t>(1, width.millipoints);
    const std::int64_t height = std::clamp(lines, part_of_line, part_of_line * most_lines);
    cost += height * height * height;
  }
  return cost;
}

/// Columns of short texts have them on one line, so that only long ones are divided; if that is
/// too much, all have their least.
std::vector<Length> beginnings(const std::vector<Length>& least, const std::vector<Length>& wanted,
                               Length room) {
  const Length equal_part = room.scaled(1, static_cast<std::int64_t>(least.size()));
  std::vector<Length> widths = least;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    if (wanted[i] <= equal_part) widths[i] = wanted[i];
  }
  return sum(widths) <= room ? widths : least;
}

/// Gives away the rest of the room.
void share_rest(const std::vector<ColumnNeeds>& columns, Length room, std::vector<Length>& widths) {
  for (std::int64_t part = 0; part < parts; ++part) {
    const Length bit = (room - sum(widths)).scaled(1, parts - part);
    std::size_t best = widths.size();
    std::int64_t most_saved = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
      const std::int64_t saved =
          cost_of(columns[i], widths[i]) - cost_of(columns[i], widths[i] + bit);
      if (saved <= most_saved) continue;
      most_saved = saved;
      best = i;
    }
    if (best == widths.size()) return;
    widths[best] += bit;
  }
}

}  // namespace

std::vector<Length> column_widths(const std::vector<ColumnNeeds>& columns, Length edges,
                                  Length room) {
  room -= edges * static_cast<std::int64_t>(columns.size());
  std::vector<Length> least;
  std::vector<Length> wanted;
  for (const ColumnNeeds& column : columns) {
    least.push_back(column.least);
    wanted.push_back(column.least);
    for (const Length cell : column.cells) wanted.back() = std::max(wanted.back(), cell);
  }
  std::vector<Length> widths = wanted;
  const Length taken = sum(least);
  if (taken > room) {
    widths = least;
    for (Length& width : widths) width = width.scaled(room.millipoints, taken.millipoints);
  } else if (sum(wanted) > room) {
    widths = beginnings(least, wanted, room);
    share_rest(columns, room, widths);
  }
  for (Length& width : widths) width += edges;
  return widths;
}

}  // namespace kanyin
