#include "text/cell_grid.h"

#include <algorithm>

namespace kanyin {

namespace {

CellRoom sum(const CellRoom& a, const CellRoom& b) {
  return {.cells = a.cells + b.cells, .give = a.give + b.give, .extra = a.extra + b.extra};
}

bool is_mark(CharClass kind) {
  return kind == CharClass::open || kind == CharClass::close || kind == CharClass::stop ||
         kind == CharClass::pause;
}

}  // namespace

CellGrid::CellGrid(std::span<const Cluster> clusters, std::span<const ClusterSpace> spaces,
                   Length em)
    : clusters_(clusters), spaces_(spaces), em_(em), run_of_(clusters.size()) {
  for (std::size_t i = 0; i < clusters.size(); ++i) {
    const Filling filling = filling_of(i);
    const bool goes_on = !runs_.empty() && filling != Filling::han &&
                         runs_.back().filling == filling &&
                         clusters[i].raised == clusters[i - 1].raised;
    if (!goes_on) runs_.push_back({.begin = i, .end = i, .filling = filling});
    runs_.back().end = i + 1;
    run_of_[i] = runs_.size() - 1;
  }
  before_.resize(runs_.size() + 1);
  for (std::size_t i = 0; i < runs_.size(); ++i) {
    before_[i + 1] = sum(before_[i], room_of(runs_[i]));
  }
}

CellGrid::Filling CellGrid::filling_of(std::size_t i) const {
  const Cluster& cluster = clusters_[i];
  if (cluster.raised || cluster.size != em_) return Filling::latin;
  if (is_mark(cluster.kind)) return Filling::marks;
  const bool fills_cells = cluster.advance.millipoints > 0 &&
                           cluster.advance.millipoints % em_.millipoints == 0 &&
                           !is_latin_side(cluster.kind, cluster.code_point);
  return fills_cells ? Filling::han : Filling::latin;
}

/// A space between Han and Latin is the white beside the Latin, no more.
bool CellGrid::is_outer_space(std::size_t i, const Run& run) const {
  if (clusters_[i].kind != CharClass::space) return false;
  const auto is_inked = [this](std::size_t from, std::size_t to) {
    for (std::size_t at = from; at < to; ++at) {
      if (clusters_[at].kind != CharClass::space) return true;
    }
    return false;
  };
  const bool before = is_inked(run.begin, i);
  const bool after = is_inked(i + 1, run.end);
  return before != after;
}

Length CellGrid::natural(std::size_t i, const Run& run) const {
  if (run.filling == Filling::marks) {
    Length advance = spaces_[i].advance;
    if (run.at_start && i == run.begin) advance -= spaces_[i].at_start;
    if (run.at_end && i + 1 == run.end) advance -= spaces_[i].at_end;
    return advance;
  }
  return is_outer_space(i, run) ? Length{} : clusters_[i].advance;
}

Length CellGrid::natural(const Run& run) const {
  Length width;
  for (std::size_t i = run.begin; i < run.end; ++i) width += natural(i, run);
  return width;
}

/// Letters and figures stand close to a bracket before them and to a mark behind them, unless they
/// have both.
bool CellGrid::leans_left(const Run& run) const {
  return run.begin > 0 && clusters_[run.begin - 1].kind == CharClass::open;
}

bool CellGrid::leans_right(const Run& run) const {
  if (run.end == clusters_.size()) return false;
  const CharClass next = clusters_[run.end].kind;
  return is_mark(next) && next != CharClass::open;
}

bool CellGrid::is_white_before(const Run& run) const {
  return run.filling == Filling::latin && !run.at_start && run.begin > 0 &&
         !clusters_[run.begin].raised && (!leans_left(run) || leans_right(run));
}

bool CellGrid::is_white_after(const Run& run) const {
  return run.filling == Filling::latin && !run.at_end && run.end < clusters_.size() &&
         !clusters_[run.end].raised && (!leans_right(run) || leans_left(run));
}

/// Where letters and figures can have white: beside Han and in the spaces between words.
std::int64_t CellGrid::white_places(const Run& run) const {
  std::int64_t places = (is_white_before(run) ? 1 : 0) + (is_white_after(run) ? 1 : 0);
  for (std::size_t i = run.begin; i < run.end; ++i) {
    if (clusters_[i].kind == CharClass::space && !is_outer_space(i, run)) ++places;
  }
  return places;
}

std::int64_t CellGrid::whole_cells(Length width) const {
  // Letters may stand out of their cells by a hair.
  const std::int64_t hair = em_.millipoints / 40;
  return std::max<std::int64_t>(0, width.millipoints - hair + em_.millipoints - 1) /
         em_.millipoints;
}

CellRoom CellGrid::room_of(const Run& run) const {
  const Length width = natural(run);
  CellRoom room{.cells = whole_cells(width)};
  if (run.filling == Filling::marks) {
    Length least = width;
    for (std::size_t i = run.begin; i < run.end; ++i) {
      const bool trimmed = (run.at_start && i == run.begin && spaces_[i].at_start > Length{}) ||
                           (run.at_end && i + 1 == run.end);
      if (!trimmed) least -= spaces_[i].most_shrink;
      if (run.at_end && i + 1 == run.end) least -= spaces_[i].hanging;
    }
    room.give = room.cells - whole_cells(least);
  }
  if (run.filling == Filling::latin) {
    const Length white = em_ * (room.cells + 1) - width;
    if (white <= white_places(run) * em_.scaled(1, 2)) room.extra = 1;
  }
  return room;
}

LineRange CellGrid::inked(LineRange line) const {
  while (line.end > line.begin && is_space(clusters_[line.end - 1].kind)) --line.end;
  return line;
}

std::vector<CellGrid::Run> CellGrid::runs_of(LineRange line) const {
  std::vector<Run> runs;
  line = inked(line);
  if (line.begin == line.end) return runs;
  for (std::size_t i = run_of_[line.begin]; i <= run_of_[line.end - 1]; ++i) {
    Run run = runs_[i];
    run.begin = std::max(run.begin, line.begin);
    run.end = std::min(run.end, line.end);
    run.at_start = run.begin == line.begin;
    run.at_end = run.end == line.end;
    runs.push_back(run);
  }
  return runs;
}

CellRoom CellGrid::room(LineRange line) const {
  line = inked(line);
  if (line.begin == line.end) return {};
  const std::size_t first = run_of_[line.begin];
  const std::size_t last = run_of_[line.end - 1];
  Run head = runs_[first];
  head.begin = line.begin;
  head.at_start = true;
  if (first == last) {
    head.end = line.end;
    head.at_end = true;
    return room_of(head);
  }
  Run tail = runs_[last];
  tail.end = line.end;
  tail.at_end = true;
  const CellRoom& from = before_[first + 1];
  const CellRoom& to = before_[last];
  const CellRoom inside{
      .cells = to.cells - from.cells, .give = to.give - from.give, .extra = to.extra - from.extra};
  return sum(inside, sum(room_of(head), room_of(tail)));
}

/// White goes before, between and after in equal parts; without a place for it, after.
void CellGrid::place_latin(const Run& run, Length box, std::span<Placed> placed) const {
  const Length white = box - natural(run);
  const std::int64_t places = white_places(run);
  std::int64_t passed = 0;
  Length dealt;
  const auto next_share = [&] {
    ++passed;
    const Length share = white.scaled(passed, places) - dealt;
    dealt += share;
    return share;
  };
  if (is_white_before(run)) {
    const Length share = next_share();
    placed[0].shift += share;
    placed[0].advance += share;
  }
  for (std::size_t i = run.begin; i < run.end; ++i) {
    Placed& here = placed[i - run.begin];
    here.advance += natural(i, run);
    if (clusters_[i].kind == CharClass::space && !is_outer_space(i, run)) {
      here.advance += next_share();
    }
  }
  placed[run.end - run.begin - 1].advance += white - dealt;
}

/// A row that is wider than its marks need opens first where they were squeezed together.
void CellGrid::place_marks(const Run& run, Length box, std::span<Placed> placed) const {
  Length white = box - natural(run);
  Length squeezed;
  Length most;
  const auto give = [&](std::size_t i) {
    const bool trimmed = (run.at_start && i == run.begin && spaces_[i].at_start > Length{}) ||
                         (run.at_end && i + 1 == run.end);
    return trimmed ? Length{} : spaces_[i].most_shrink;
  };
  for (std::size_t i = run.begin; i < run.end; ++i) {
    Placed& here = placed[i - run.begin];
    here.advance = natural(i, run);
    here.shift = spaces_[i].shift;
    if (run.at_start && i == run.begin) here.shift -= spaces_[i].at_start;
    squeezed += clusters_[i].advance - spaces_[i].advance;
    most += give(i);
  }

  const Length opened = std::clamp(white, -most, squeezed);
  const Length whole = opened < Length{} ? most : squeezed;
  Length passed;
  Length dealt;
  for (std::size_t i = run.begin; i < run.end && whole > Length{}; ++i) {
    passed += opened < Length{} ? give(i) : clusters_[i].advance - spaces_[i].advance;
    const Length share = opened.scaled(passed.millipoints, whole.millipoints) - dealt;
    dealt += share;
    placed[i - run.begin].advance += share;
    if (clusters_[i].kind == CharClass::open) placed[i - run.begin].shift += share;
  }

  white -= opened;
  const bool opens_line = run.at_start && clusters_[run.begin].kind == CharClass::open;
  Placed& outer = opens_line ? placed[0] : placed[run.end - run.begin - 1];
  outer.advance += white;
  if (opens_line) outer.shift += white;
}

std::vector<Placed> CellGrid::place(LineRange line, std::int64_t cells,
                                    const CellMeasure& measure) const {
  std::vector<Placed> placed(line.end - line.begin);
  const std::vector<Run> runs = runs_of(line);
  std::int64_t missing = cells;
  for (const Run& run : runs) missing -= room_of(run).cells;

  std::int64_t at = 0;
  for (const Run& run : runs) {
    const CellRoom room = room_of(run);
    const std::int64_t change = std::clamp(missing, -room.give, room.extra);
    missing -= change;
    const Length box = measure.edge(at + room.cells + change) - measure.edge(at);
    at += room.cells + change;
    const std::span<Placed> part =
        std::span(placed).subspan(run.begin - line.begin, run.end - run.begin);
    if (run.filling == Filling::marks) {
      place_marks(run, box, part);
    } else {
      place_latin(run, box, part);
    }
  }
  return placed;
}

}  // namespace kanyin
