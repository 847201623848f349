#include "text/break_lines.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>

namespace kanyin {

namespace {

using Cost = std::int64_t;

/// Costs are squares of small disturbances: one is a place between two characters that is wider by
/// a thousandth of an em than it should be. A line of 28 characters that lacks one costs about
/// 1400.
constexpr Cost cost_of_line = 100;
constexpr Cost cost_of_short_end = 400'000;
constexpr Cost cost_of_ragged_line = 1'000'000;
constexpr Cost cost_of_overflow = 1'000'000'000'000;

/// In the order of Break.
constexpr Cost cost_of_break[] = {100'000'000, 0, 9'000, 900, 10'000'000};

/// The later a step of squeezing, the more a reader sees it. In hundredths, in the order of Shrink.
constexpr Cost cost_of_shrink_step[shrink_steps] = {100, 120, 120, 140, 220};

/// Past this many thousandths of an em a place looks torn (CLREQ checklist: a loose line).
constexpr Cost loose = 120;

Cost thousandths(Length length, Length em) {
  return length.millipoints * 1000 / std::max<std::int64_t>(1, em.millipoints);
}

Cost stretch_cost(Length missing, std::int64_t places, Length em) {
  const Cost each = thousandths(missing, em) / std::max<std::int64_t>(1, places);
  const Cost torn = std::max<Cost>(0, each - loose);
  return each * each + 4 * torn * torn;
}

/// Nothing if the line cannot be made that short.
std::optional<Cost> shrink_cost(Length excess, const LineRoom& room, Length em) {
  for (std::size_t step = 0; step < shrink_steps; ++step) {
    if (room.shrink_up_to[step] < excess) continue;
    const Cost amount = thousandths(excess, em) / 36;
    return amount * amount * cost_of_shrink_step[step] / 100;
  }
  return std::nullopt;
}

Cost cost_of(Break kind) { return cost_of_break[static_cast<std::size_t>(kind)]; }

bool is_last_resort(Break kind) { return kind == Break::none || kind == Break::emergency; }

struct BreakPlace {
  std::size_t at = 0;  // the line ends before this cluster
  Cost cost = 0;       // of ending a line here
};

struct Best {
  Cost cost = std::numeric_limits<Cost>::max();
  std::size_t from = 0;  // index of the place where the line begins
};

class Breaker {
 public:
  Breaker(LineRange text, const LineSums& sums, std::span<const Break> breaks, const LineFit& fit)
      : text_(text), sums_(sums), breaks_(breaks), fit_(fit) {
    collect_places();
  }

  std::vector<LineRange> choose() {
    best_.assign(places_.size(), {});
    best_[0].cost = 0;
    for (std::size_t from = 0; from + 1 < places_.size(); ++from) {
      if (best_[from].cost != std::numeric_limits<Cost>::max()) try_lines(from);
    }
    std::vector<LineRange> lines;
    for (std::size_t at = places_.size() - 1; at > 0; at = best_[at].from) {
      lines.push_back({places_[best_[at].from].at, places_[at].at});
    }
    std::reverse(lines.begin(), lines.end());
    return lines;
  }

 private:
  /// Places where lines may end, emergency ones only inside what no line can hold.
  void collect_places() {
    places_.push_back({text_.begin, 0});
    for (std::size_t i = text_.begin; i < text_.end; ++i) {
      const bool last = i + 1 == text_.end;
      if (is_last_resort(breaks_[i]) && !last) continue;
      const std::size_t from = places_.back().at;
      const Length width = from == text_.begin ? fit_.first_width : fit_.width;
      const LineRoom room = sums_.room({from, i + 1});
      if (room.width - room.shrink_up_to.back() > width) part(from, i);
      places_.push_back({i + 1, last ? 0 : cost_of(breaks_[i])});
    }
  }

  void part(std::size_t from, std::size_t last) {
    for (std::size_t i = from; i < last; ++i) {
      places_.push_back({i + 1, cost_of(breaks_[i])});
    }
  }

  void try_lines(std::size_t from) {
    const std::size_t begin = places_[from].at;
    const Length width = begin == text_.begin ? fit_.first_width : fit_.width;
    std::size_t tried = 0;
    for (std::size_t to = first_worth_trying(from, width); to < places_.size(); ++to) {
      const LineRange line{begin, places_[to].at};
      const std::optional<Cost> cost = line_cost(line, width);
      if (!cost) {
        if (tried == 0) offer(from, to, cost_of_overflow);
        return;
      }
      offer(from, to, *cost + places_[to].cost);
      ++tried;
    }
  }

  /// Lines far shorter than the measure are passed over, unless there is no longer one.
  std::size_t first_worth_trying(std::size_t from, Length width) const {
    if (fit_.align != Align::justify) return from + 1;
    const Length start = sums_.advance_before(places_[from].at);
    const auto is_before = [&](const BreakPlace& place, Length wanted) {
      return sums_.advance_before(place.at) - start < wanted;
    };
    const auto begin = places_.begin() + static_cast<std::ptrdiff_t>(from);
    const auto found = std::lower_bound(begin + 1, places_.end(), width.scaled(2, 3), is_before);
    const std::size_t first = static_cast<std::size_t>(found - places_.begin());
    if (first > from + 1) {
      const bool fits = first < places_.size() &&
                        line_cost({places_[from].at, places_[first].at}, width).has_value();
      if (!fits) return first - 1;
    }
    return first;
  }

  std::optional<Cost> line_cost(LineRange line, Length width) const {
    const bool last = line.end == text_.end;
    const LineRoom room = sums_.room(line);
    Cost cost = cost_of_line;
    if (last && line.begin != text_.begin &&
        sums_.weight(line) < 2 * std::int64_t{fit_.shortest_last_line}) {
      cost += cost_of_short_end;
    }
    const Length missing = width - room.width;
    if (fit_.align != Align::justify) {
      if (missing < Length{}) return std::nullopt;
      return cost + ragged_cost(missing, last);
    }
    if (missing < Length{}) {
      const std::optional<Cost> squeezed = shrink_cost(-missing, room, fit_.em);
      if (!squeezed) return std::nullopt;
      return cost + *squeezed;
    }
    return last ? cost : cost + stretch_cost(missing, room.places, fit_.em);
  }

  /// Few lines come first. Centred ones should be of about equal length, the last included.
  Cost ragged_cost(Length missing, bool last) const {
    if (last && fit_.align != Align::center) return cost_of_ragged_line;
    const Cost short_by = thousandths(missing, fit_.em) / 40;
    return cost_of_ragged_line + short_by * short_by;
  }

  void offer(std::size_t from, std::size_t to, Cost cost) {
    const Cost total = best_[from].cost + cost;
    if (total < best_[to].cost) best_[to] = {total, from};
  }

  LineRange text_;
  const LineSums& sums_;
  std::span<const Break> breaks_;
  const LineFit& fit_;
  std::vector<BreakPlace> places_;
  std::vector<Best> best_;
};

}  // namespace

std::vector<LineRange> break_lines(LineRange text, const LineSums& sums,
                                   std::span<const Break> breaks, const LineFit& fit) {
  if (text.begin == text.end) return {};
  return Breaker(text, sums, breaks, fit).choose();
}

}  // namespace kanyin
