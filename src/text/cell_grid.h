// The strict grid: every Han stands on a cell of one em, so that lines and columns of a page align
// (the 28 × 22 of GB/T 9704). What stands between Han takes whole cells. Marks in a row close up to
// the next whole cell, and two of them to one cell where the line needs room; letters and figures
// are centred in their cells, with up to half an em of white on either side.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "text/justify.h"
#include "text/line_sums.h"
#include "text/shape.h"
#include "text/spacing.h"

namespace kanyin {

/// What a line needs of the grid.
struct CellRoom {
  std::int64_t cells = 0;
  std::int64_t give = 0;   // cells that rows of marks can do without
  std::int64_t extra = 0;  // cells that letters and figures can take more
};

/// Cells for one line.
struct CellMeasure {
  std::int64_t columns = 0;
  Length width;  // of all of them
  Length edge(std::int64_t cell) const { return width.scaled(cell, columns); }
};

class CellGrid {
 public:
  /// `em` is about the width of a cell.
  CellGrid(std::span<const Cluster> clusters, std::span<const ClusterSpace> spaces, Length em);

  CellRoom room(LineRange line) const;

  /// The clusters of a line on its first `cells` cells, or as near to that as they can come.
  std::vector<Placed> place(LineRange line, std::int64_t cells, const CellMeasure& measure) const;

 private:
  enum class Filling { han, marks, latin };

  /// Neighbours that share their cells, or what of them stands on a line.
  struct Run {
    std::size_t begin = 0;
    std::size_t end = 0;
    Filling filling = Filling::han;
    bool at_start = false;  // of a line
    bool at_end = false;
  };

  Filling filling_of(std::size_t i) const;
  bool is_outer_space(std::size_t i, const Run& run) const;
  Length natural(std::size_t i, const Run& run) const;
  Length natural(const Run& run) const;
  bool leans_left(const Run& run) const;
  bool leans_right(const Run& run) const;
  bool is_white_before(const Run& run) const;
  bool is_white_after(const Run& run) const;
  std::int64_t white_places(const Run& run) const;
  CellRoom room_of(const Run& run) const;
  std::int64_t whole_cells(Length width) const;
  std::vector<Run> runs_of(LineRange line) const;
  LineRange inked(LineRange line) const;
  void place_latin(const Run& run, Length box, std::span<Placed> placed) const;
  void place_marks(const Run& run, Length box, std::span<Placed> placed) const;

  std::span<const Cluster> clusters_;
  std::span<const ClusterSpace> spaces_;
  Length em_;
  std::vector<Run> runs_;
  std::vector<std::size_t> run_of_;  // of each cluster
  std::vector<CellRoom> before_;     // of all runs before this one, as they are inside a line
};

}  // namespace kanyin
