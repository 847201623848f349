#include "text/break_lines.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <optional>

namespace kanyin {

namespace {

using Cost = std::int64_t;

constexpr Cost unreachable = std::numeric_limits<Cost>::max();

/// Costs are squares of small disturbances: one is a place between two characters that is wider by
/// a thousandth of an em than it should be. A line of 28 characters that lacks one costs about
/// 1400.
constexpr Cost cost_of_line = 100;
constexpr Cost cost_of_short_end = 2'000'000;
constexpr Cost cost_of_ragged_line = 1'000'000;
constexpr Cost cost_of_overflow = 1'000'000'000'000;

/// In the order of Break.
constexpr Cost cost_of_break[] = {100'000'000, 0, 8'000, 400'000, 900, 1'000'000, 10'000'000};

/// The later a step of squeezing, the more a reader sees it. In hundredths, in the order of Shrink.
constexpr Cost cost_of_shrink_step[shrink_steps] = {100, 120, 120, 140, 220};

/// On a strict grid: an empty cell at the end of a line, a row of marks closed up, a figure with a
/// cell more.
constexpr Cost cost_of_empty_cell = 3'000;
constexpr Cost cost_of_closed_row = 300;
constexpr Cost cost_of_wide_figure = 500;

/// How a line looks beside its neighbours. A tight line next to a loose one shows more than either.
constexpr std::size_t looks = 4;
constexpr std::size_t tight = 0;
constexpr std::size_t normal = 1;
constexpr std::int64_t first_open = 35;  // thousandths of an em at each place
constexpr std::int64_t first_torn = 80;
constexpr Cost cost_of_contrast = 1'200;

struct Weighed {
  Cost cost = 0;
  std::size_t look = normal;
};

struct BreakPlace {
  std::size_t at = 0;  // the line ends before this cluster
  Cost cost = 0;       // of ending a line here
};

struct Best {
  Cost cost = unreachable;
  std::size_t from = 0;  // index of the place where the line begins
  std::size_t from_look = normal;
};

Cost thousandths(Length length, Length em) {
  return length.millipoints * 1000 / std::max<std::int64_t>(1, em.millipoints);
}

Cost cost_of(Break kind) { return cost_of_break[static_cast<std::size_t>(kind)]; }

bool is_last_resort(Break kind) {
  return kind == Break::none || kind == Break::stacked || kind == Break::emergency;
}

Weighed stretched(Length missing, const LineRoom& room, Length em) {
  const Cost each = looseness(missing, room, em);
  const Cost torn = std::max<Cost>(0, each - loose);
  const std::size_t look = each >= first_torn ? 3 : each >= first_open ? 2 : normal;
  // Gaps between Han and Latin widen before anything else, but not for nothing.
  const Length in_gaps = std::min(missing, room.first_stretch);
  const Cost widened = thousandths(in_gaps, room.first_stretch);
  return {.cost = each * each + widened * widened / 1500 + 60 * torn * torn, .look = look};
}

/// Nothing if the line cannot be made that short.
std::optional<Weighed> squeezed(Length excess, const LineRoom& room, Length em) {
  for (std::size_t step = 0; step < shrink_steps; ++step) {
    if (room.shrink_up_to[step] < excess) continue;
    const Cost amount = thousandths(excess, em) / 36;
    // One mark that gives all it has shows more than three that give a third each.
    const Cost used = thousandths(excess, room.shrink_up_to[step]);
    const Cost cost = amount * amount * cost_of_shrink_step[step] / 100 + used * used / 4'000;
    const bool is_tight = excess > em.scaled(1, 2);
    return Weighed{.cost = cost, .look = is_tight ? tight : normal};
  }
  return std::nullopt;
}

Cost contrast(std::size_t a, std::size_t b) {
  const std::size_t difference = a < b ? b - a : a - b;
  return difference < 2 ? 0 : cost_of_contrast * static_cast<Cost>(difference - 1);
}

class Breaker {
 public:
  Breaker(LineRange text, const LineSums& sums, std::span<const Break> breaks, const LineFit& fit)
      : text_(text), sums_(sums), breaks_(breaks), fit_(fit) {}

  std::vector<LineRange> choose() {
    // No further line makes good for what it costs itself.
    if (fits_naturally(text_, fit_.first_width)) return {text_};
    collect_places();
    most_ = cost_of_cheapest_lines();
    best_.assign(places_.size(), {});
    best_[0][normal].cost = 0;
    for (std::size_t from = 0; from + 1 < places_.size(); ++from) try_lines(from);

    std::vector<LineRange> lines;
    std::size_t look = cheapest_look(places_.size() - 1);
    for (std::size_t at = places_.size() - 1; at > 0;) {
      const Best& best = best_[at][look];
      lines.push_back({places_[best.from].at, places_[at].at});
      at = best.from;
      look = best.from_look;
    }
    std::reverse(lines.begin(), lines.end());
    return lines;
  }

 private:
  Length width_from(std::size_t begin) const {
    return begin == text_.begin ? fit_.first_width : fit_.width;
  }

  /// Places where lines may end, emergency ones only inside what no line can hold.
  void collect_places() {
    places_.push_back({text_.begin, 0});
    for (std::size_t i = text_.begin; i < text_.end; ++i) {
      const bool last = i + 1 == text_.end;
      if (is_last_resort(breaks_[i]) && !last) continue;
      const std::size_t from = places_.back().at;
      if (!can_hold({from, i + 1}, width_from(from))) part(from, i);
      places_.push_back({i + 1, last ? 0 : cost_of(breaks_[i])});
    }
  }

  bool fits_naturally(LineRange line, Length width) const {
    if (fit_.cells) return fit_.cells->room(line).cells <= columns(width);
    return sums_.width(line) <= width;
  }

  bool can_hold(LineRange line, Length width) const {
    if (fit_.cells) {
      const CellRoom room = fit_.cells->room(line);
      return room.cells - room.give <= columns(width);
    }
    if (sums_.width(line) <= width) return true;
    const LineRoom room = sums_.room(line);
    return room.width - room.shrink_up_to.back() <= width;
  }

  std::int64_t columns(Length width) const {
    return (width.millipoints + fit_.em.millipoints / 2) / fit_.em.millipoints;
  }

  void part(std::size_t from, std::size_t last) {
    for (std::size_t i = from; i < last; ++i) {
      places_.push_back({i + 1, cost_of(breaks_[i])});
    }
  }

  std::size_t cheapest_look(std::size_t place) const {
    const std::array<Best, looks>& best = best_[place];
    std::size_t cheapest = 0;
    for (std::size_t look = 1; look < looks; ++look) {
      if (best[look].cost < best[cheapest].cost) cheapest = look;
    }
    return cheapest;
  }

  /// What all lines cost if each is the cheapest that can begin where the one before it ends. What
  /// costs more need not be looked at.
  Cost cost_of_cheapest_lines() const {
    Cost total = 0;
    std::size_t look = normal;
    for (std::size_t from = 0; from + 1 < places_.size();) {
      const std::size_t begin = places_[from].at;
      const Length width = width_from(begin);
      Cost cheapest = unreachable;
      std::size_t end = from;
      std::size_t end_look = normal;
      for (std::size_t to = first_worth_trying(from, width); to < places_.size(); ++to) {
        const std::optional<Weighed> line = weigh({begin, places_[to].at}, width);
        if (!line) break;
        const Cost cost = line->cost + places_[to].cost + beside(from, look, to, line->look);
        if (cost > cheapest) continue;
        cheapest = cost;
        end = to;
        end_look = line->look;
      }
      if (end == from) return unreachable;
      total += cheapest;
      from = end;
      look = end_look;
    }
    return total;
  }

  void try_lines(std::size_t from) {
    if (best_[from][cheapest_look(from)].cost == unreachable) return;
    const std::size_t begin = places_[from].at;
    const Length width = width_from(begin);
    bool tried = false;
    for (std::size_t to = first_worth_trying(from, width); to < places_.size(); ++to) {
      const std::optional<Weighed> line = weigh({begin, places_[to].at}, width);
      if (!line) {
        if (!tried) offer(from, to, {.cost = cost_of_overflow, .look = tight});
        return;
      }
      offer(from, to, {.cost = line->cost + places_[to].cost, .look = line->look});
      tried = true;
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
      const bool fits =
          first < places_.size() && can_hold({places_[from].at, places_[first].at}, width);
      if (!fits) return first - 1;
    }
    return first;
  }

  /// Nothing if the line is too long.
  std::optional<Weighed> weigh(LineRange line, Length width) const {
    const bool last = line.end == text_.end;
    std::optional<Weighed> weighed =
        fit_.cells ? weigh_cells(line, columns(width), last) : weigh_width(line, width, last);
    if (!weighed) return std::nullopt;
    weighed->cost += cost_of_line;
    if (last && line.begin != text_.begin &&
        sums_.weight(line) < 2 * std::int64_t{fit_.shortest_last_line}) {
      weighed->cost += cost_of_short_end;
    }
    return weighed;
  }

  std::optional<Weighed> weigh_width(LineRange line, Length width, bool last) const {
    const LineRoom room = sums_.room(line);
    const Length missing = width - room.width;
    if (fit_.align != Align::justify) {
      if (missing < Length{}) return std::nullopt;
      return Weighed{.cost = ragged_cost(missing, last)};
    }
    if (missing < Length{}) return squeezed(-missing, room, fit_.em);
    return last ? Weighed{} : stretched(missing, room, fit_.em);
  }

  std::optional<Weighed> weigh_cells(LineRange line, std::int64_t columns, bool last) const {
    const CellRoom room = fit_.cells->room(line);
    const std::int64_t missing = columns - room.cells;
    if (fit_.align != Align::justify) {
      if (missing < 0) return std::nullopt;
      return Weighed{.cost = ragged_cost(fit_.em * missing, last)};
    }
    if (missing < 0) {
      if (room.give < -missing) return std::nullopt;
      return Weighed{.cost = -missing * cost_of_closed_row};
    }
    if (last) return Weighed{};
    const std::int64_t empty = std::max<std::int64_t>(0, missing - room.extra);
    return Weighed{.cost = empty * empty * cost_of_empty_cell +
                           (missing - empty) * cost_of_wide_figure};
  }

  /// Few lines come first. Centred ones should be of about equal length, the last included.
  Cost ragged_cost(Length missing, bool last) const {
    if (last && fit_.align != Align::center) return cost_of_ragged_line;
    const Cost short_by = thousandths(missing, fit_.em) / 40;
    return cost_of_ragged_line + short_by * short_by;
  }

  /// The first line has no neighbour above, and the last one has its natural look.
  Cost beside(std::size_t from, std::size_t look_above, std::size_t to, std::size_t look) const {
    return from > 0 && to + 1 < places_.size() ? contrast(look_above, look) : 0;
  }

  void offer(std::size_t from, std::size_t to, Weighed line) {
    Best& best = best_[to][line.look];
    for (std::size_t look = 0; look < looks; ++look) {
      if (best_[from][look].cost == unreachable) continue;
      const Cost total = best_[from][look].cost + line.cost + beside(from, look, to, line.look);
      if (total < best.cost && total <= most_) {
        best = {.cost = total, .from = from, .from_look = look};
      }
    }
  }

  LineRange text_;
  const LineSums& sums_;
  std::span<const Break> breaks_;
  const LineFit& fit_;
  std::vector<BreakPlace> places_;
  std::vector<std::array<Best, looks>> best_;
  Cost most_ = unreachable;
};

}  // namespace

std::vector<LineRange> break_lines(LineRange text, const LineSums& sums,
                                   std::span<const Break> breaks, const LineFit& fit) {
  if (text.begin == text.end) return {};
  return Breaker(text, sums, breaks, fit).choose();
}

std::int64_t looseness(Length missing, const LineRoom& room, Length em) {
  const Length left = std::max(Length{}, missing - room.first_stretch);
  return thousandths(left, em) / std::max<std::int64_t>(1, room.places);
}

}  // namespace kanyin
