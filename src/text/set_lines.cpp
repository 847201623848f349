#include "text/set_lines.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <optional>

#include "text/break_lines.h"
#include "text/break_points.h"
#include "text/cell_grid.h"
#include "text/justify.h"
#include "text/line_sums.h"
#include "text/shape.h"
#include "text/spacing.h"

namespace kanyin {

namespace {

/// Text that begins a new line, and what goes to the right edge behind it.
struct Passage {
  LineRange text;
  LineRange after_fill{};
  bool is_omission = false;    // a doubled ellipsis, which stands for paragraphs or lines of verse
  bool is_broken_off = false;  // by the editor: a line of verse, or of an address
};

std::vector<Passage> passages_of(const std::vector<TextPiece>& pieces,
                                 const std::vector<Cluster>& clusters) {
  std::vector<Passage> passages;
  Passage open{};
  bool filled = false;
  std::size_t at = 0;
  const auto close = [&] {
    LineRange& range = filled ? open.after_fill : open.text;
    range.end = at;
    if (!filled) open.after_fill = {at, at};
  };
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].kind == PieceKind::line_break) {
      close();
      passages.push_back(open);
      open = {.text = {at, at}, .after_fill = {}, .is_broken_off = true};
      filled = false;
    } else if (pieces[i].kind == PieceKind::fill && !filled) {
      close();
      filled = true;
    }
    while (at < clusters.size() && clusters[at].piece == i) ++at;
  }
  close();
  passages.push_back(open);
  return passages;
}

/// Whether a doubled ellipsis begins here that stands between sentences. Inside a sentence it can
/// only be meant as a simple one.
bool begins_omission(const std::vector<Cluster>& clusters, LineRange text, std::size_t at) {
  const auto is_ellipsis = [&](std::size_t i) {
    return i < text.end && clusters[i].kind == CharClass::ellipsis;
  };
  const auto is_whole = [&](std::size_t i) { return clusters[i].end - clusters[i].begin > 3; };
  if (!is_ellipsis(at) || !is_ellipsis(at + 1) || is_ellipsis(at + 2)) return false;
  if (!is_whole(at) || !is_whole(at + 1)) return false;
  if (at == text.begin) return true;
  std::size_t before = at - 1;
  while (before > text.begin && clusters[before].kind == CharClass::close) --before;
  return clusters[before].kind == CharClass::stop;
}

/// GB/T 15834-2011, 5.1.5: two ellipses together take four ems on a line of their own.
std::vector<Passage> with_omissions_apart(const std::vector<Passage>& passages,
                                          const std::vector<Cluster>& clusters) {
  std::vector<Passage> parted;
  for (const Passage& passage : passages) {
    std::size_t begin = passage.text.begin;
    const std::size_t first = parted.size();
    for (std::size_t at = begin; at < passage.text.end; ++at) {
      if (!begins_omission(clusters, {begin, passage.text.end}, at)) continue;
      if (at > begin) parted.push_back({.text = {begin, at}});
      parted.push_back({.text = {at, at + 2}, .is_omission = true});
      begin = at + 2;
      ++at;
    }
    const bool all_placed = begin == passage.text.end && begin > passage.text.begin;
    if (!all_placed) parted.push_back({.text = {begin, passage.text.end}});
    parted.back().after_fill = passage.after_fill;
    parted[first].is_broken_off = passage.is_broken_off;
  }
  return parted;
}

Length largest_size(const std::vector<TextPiece>& pieces) {
  Length size{1};
  for (const TextPiece& piece : pieces) {
    if (piece.kind == PieceKind::text) size = std::max(size, piece.size);
  }
  return size;
}

class ParagraphSetter {
 public:
  ParagraphSetter(const std::vector<TextPiece>& pieces, const Measure& measure, Align align,
                  FontRole main, const LineRules& rules, const FontBook& fonts,
                  const SoftUnits& units)
      : pieces_(pieces),
        measure_(measure),
        align_(align),
        rules_(rules),
        em_(largest_size(pieces)),
        shaped_(shape(pieces, main, fonts)),
        spaces_(spacing(shaped_.clusters, rules)),
        sums_(shaped_.clusters, spaces_),
        breaks_(break_points(shaped_.clusters, rules, units)) {
    const bool keeps_to_cells = align == Align::justify || align == Align::left;
    if (rules.grid == LineGrid::strict && keeps_to_cells && is_whole_cells(room()) &&
        is_whole_cells(measure.left) && is_whole_cells(measure.first_indent)) {
      cells_.emplace(shaped_.clusters, spaces_, em_);
    }
  }

  std::vector<SetLine> set() && {
    const std::vector<Passage> passages =
        with_omissions_apart(passages_of(pieces_, shaped_.clusters), shaped_.clusters);
    for (const Passage& passage : passages) {
      const bool indented = lines_.empty() || passage.is_omission || passage.is_broken_off;
      set_text(passage.text, indented ? measure_.first_indent : Length{});
      set_at_right(passage.after_fill, passage.text.begin != passage.text.end);
    }
    if (!lines_.empty()) lines_.back().last = true;
    return std::move(lines_);
  }

 private:
  Length room() const { return std::max(em_, measure_.width - measure_.left - measure_.right); }

  std::int64_t columns(Length width) const {
    return (width.millipoints + em_.millipoints / 2) / em_.millipoints;
  }

  /// A cell of the page is rounded to a thousandth of a point.
  bool is_whole_cells(Length width) const {
    const std::int64_t count = columns(width);
    const Length difference = width - em_ * count;
    return std::abs(difference.millipoints) <= count;
  }

  LineFit fit(Align align, Length first_indent) const {
    return {.first_width = std::max(em_, room() - first_indent),
            .width = room(),
            .em = em_,
            .align = align,
            .shortest_last_line = rules_.shortest_last_line,
            .cells = cells_ ? &*cells_ : nullptr};
  }

  void set_text(LineRange text, Length first_indent) {
    const LineFit fit = this->fit(align_, first_indent);
    for (const LineRange& line : break_lines(text, sums_, breaks_, fit)) {
      const Length width = line.begin == text.begin ? fit.first_width : fit.width;
      const bool full = align_ == Align::justify && line.end != text.end;
      add_line(line, width, full, align_);
      lines_.back().flaw = flaw_of(line, text, width);
    }
  }

  LineFlaw flaw_of(LineRange line, LineRange text, Length width) const {
    if (line.end == text.end) return LineFlaw::none;
    const Break end = breaks_[line.end - 1];
    if (end == Break::none || end == Break::emergency) return LineFlaw::parted;
    if (align_ != Align::justify) return LineFlaw::none;
    if (cells_) {
      const CellRoom room = cells_->room(line);
      return room.cells + room.extra + 2 < columns(width) ? LineFlaw::torn : LineFlaw::none;
    }
    const LineRoom room = sums_.room(line);
    return looseness(width - room.width, room, em_) > loose ? LineFlaw::torn : LineFlaw::none;
  }

  /// What follows a fill stays whole: on the last line with two ems of white before it, or on a
  /// line of its own.
  void set_at_right(LineRange text, bool has_line_before) {
    if (text.begin == text.end) return;
    const Length width = width_of(text);
    if (has_line_before) {
      SetLine& line = lines_.back();
      const Length end = line.left + line.width;
      const Length begin = measure_.left + room() - width;
      if (end + 2 * em_ <= begin) {
        add_runs(line, text, placed_naturally(text), begin);
        line.width = begin + width - line.left;
        return;
      }
    }
    LineFit whole_line = fit(Align::right, {});
    whole_line.cells = nullptr;
    const std::vector<LineRange> lines = width <= whole_line.width
                                             ? std::vector{text}
                                             : break_lines(text, sums_, breaks_, whole_line);
    for (const LineRange& line : lines) add_line(line, whole_line.width, false, Align::right);
  }

  CellMeasure cells_of(Length width) const { return {.columns = columns(width), .width = width}; }

  Length width_of(LineRange range) const {
    if (!cells_) return sums_.width(range);
    return cells_of(room()).edge(cells_->room(range).cells);
  }

  std::vector<Placed> placed_naturally(LineRange range) const {
    if (cells_) return cells_->place(range, cells_->room(range).cells, cells_of(room()));
    return justify(range, spaces_, sums_, std::nullopt);
  }

  std::vector<Placed> placed_in(LineRange range, Length width, bool full) const {
    if (cells_) {
      const CellMeasure cells = cells_of(width);
      const std::int64_t wanted = cells_->room(range).cells;
      return cells_->place(range, full ? cells.columns : std::min(wanted, cells.columns), cells);
    }
    const bool too_long = align_ == Align::justify && sums_.width(range) > width;
    const bool fitted = too_long || (full && !is_gaping(range, width));
    return justify(range, spaces_, sums_, fitted ? std::optional(width) : std::nullopt);
  }

  /// A line before a long address would be torn to pieces: it rather stays short.
  bool is_gaping(LineRange range, Length width) const {
    constexpr std::int64_t most = 250;
    const LineRoom room = sums_.room(range);
    const Length missing = width - room.width;
    return missing > 2 * em_ && looseness(missing, room, em_) > most;
  }

  void add_line(LineRange range, Length room, bool full, Align align) {
    const std::vector<Placed> placed = placed_in(range, room, full);
    SetLine line;
    for (const Placed& cluster : placed) line.width += cluster.advance;
    line.left = measure_.left + this->room() - room;
    if (align == Align::center) line.left += (room - line.width).scaled(1, 2);
    if (align == Align::right) line.left += room - line.width;
    add_runs(line, range, placed, line.left);
    lines_.push_back(std::move(line));
  }

  void add_runs(SetLine& line, LineRange range, const std::vector<Placed>& placed, Length x) {
    const std::vector<Cluster>& clusters = shaped_.clusters;
    if (line.runs.empty()) line.first_piece = clusters[range.begin].piece;
    line.end_piece = clusters[range.end - 1].piece + 1;
    bool goes_on = false;
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (!goes_on || !is_one_look(line.runs.back(), clusters[i])) {
        line.runs.push_back(new_run(clusters[i], x));
      }
      goes_on = true;
      add_cluster(line.runs.back(), clusters[i], placed[i - range.begin]);
      x += placed[i - range.begin].advance;
    }
  }

  bool is_one_look(const SetRun& run, const Cluster& cluster) const {
    const TextPiece& piece = pieces_[cluster.piece];
    return run.font == cluster.font && run.size == cluster.glyph_size && run.y == cluster.down &&
           run.color == piece.color && run.tag == piece.tag;
  }

  SetRun new_run(const Cluster& cluster, Length x) const {
    const TextPiece& piece = pieces_[cluster.piece];
    SetRun run;
    run.x = x;
    run.y = cluster.down;
    run.font = cluster.font;
    run.size = cluster.glyph_size;
    run.color = piece.color;
    run.tag = piece.tag;
    return run;
  }

  void add_cluster(SetRun& run, const Cluster& cluster, const Placed& placed) const {
    const auto offset = static_cast<std::uint32_t>(run.text.size());
    Length left_over = placed.advance;
    for (std::uint32_t i = cluster.first_glyph; i < cluster.end_glyph; ++i) {
      Glyph glyph = shaped_.glyphs[i];
      glyph.cluster = glyph.cluster - cluster.begin + offset;
      glyph.x_offset += placed.shift;
      if (i + 1 == cluster.end_glyph) glyph.advance = left_over;
      left_over -= glyph.advance;
      run.glyphs.push_back(glyph);
    }
    run.text.append(shaped_.text, cluster.begin, cluster.end - cluster.begin);
    run.width += placed.advance;
  }

  const std::vector<TextPiece>& pieces_;
  const Measure& measure_;
  Align align_;
  const LineRules& rules_;
  Length em_;
  ShapedText shaped_;
  std::vector<ClusterSpace> spaces_;
  LineSums sums_;
  std::vector<Break> breaks_;
  std::optional<CellGrid> cells_;
  std::vector<SetLine> lines_;
};

}  // namespace

std::vector<SetLine> set_lines(const std::vector<TextPiece>& pieces, const Measure& measure,
                               Align align, FontRole main, const LineRules& rules,
                               const FontBook& fonts, const SoftUnits& units) {
  return ParagraphSetter(pieces, measure, align, main, rules, fonts, units).set();
}

Length text_width(const std::vector<TextPiece>& pieces, const LineRules& rules,
                  const FontBook& fonts) {
  const ShapedText shaped = shape(pieces, FontRole::song, fonts);
  const std::vector<ClusterSpace> spaces = spacing(shaped.clusters, rules);
  return LineSums(shaped.clusters, spaces).width({0, shaped.clusters.size()});
}

TextExtent text_extent(const std::vector<TextPiece>& pieces, const LineRules& rules,
                       const FontBook& fonts, const SoftUnits& units) {
  const ShapedText shaped = shape(pieces, FontRole::song, fonts);
  const std::vector<ClusterSpace> spaces = spacing(shaped.clusters, rules);
  const LineSums sums(shaped.clusters, spaces);
  const std::vector<Break> breaks = break_points(shaped.clusters, rules, units);
  TextExtent extent{sums.width({0, shaped.clusters.size()}), {}, {}};
  std::size_t unit = 0;
  std::size_t word = 0;
  for (std::size_t i = 0; i < breaks.size(); ++i) {
    if (breaks[i] != Break::allowed && breaks[i] != Break::inside_name) continue;
    extent.widest_unit = std::max(extent.widest_unit, sums.width({unit, i + 1}));
    unit = i + 1;
    if (breaks[i] == Break::inside_name) continue;
    extent.widest_word = std::max(extent.widest_word, sums.width({word, i + 1}));
    word = i + 1;
  }
  return extent;
}

}  // namespace kanyin
