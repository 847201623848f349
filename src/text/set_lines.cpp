#include "text/set_lines.h"

#include <algorithm>
#include <optional>

#include "text/break_lines.h"
#include "text/break_points.h"
#include "text/justify.h"
#include "text/line_sums.h"
#include "text/shape.h"
#include "text/spacing.h"

namespace kanyin {

namespace {

/// Text that begins a new line, and what goes to the right edge behind it.
struct Passage {
  LineRange text;
  LineRange after_fill;
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
      open = {.text = {at, at}, .after_fill = {}};
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
                  FontRole main, const LineRules& rules, const FontBook& fonts)
      : pieces_(pieces),
        measure_(measure),
        align_(align),
        rules_(rules),
        em_(largest_size(pieces)),
        shaped_(shape(pieces, main, fonts)),
        spaces_(spacing(shaped_.clusters, rules)),
        sums_(shaped_.clusters, spaces_),
        breaks_(break_points(shaped_.clusters, rules.bans)) {}

  std::vector<SetLine> set() && {
    for (const Passage& passage : passages_of(pieces_, shaped_.clusters)) {
      set_text(passage.text);
      set_at_right(passage.after_fill, passage.text.begin != passage.text.end);
    }
    if (!lines_.empty()) lines_.back().last = true;
    return std::move(lines_);
  }

 private:
  Length first_indent() const { return lines_.empty() ? measure_.first_indent : Length{}; }

  Length room() const { return std::max(em_, measure_.width - measure_.left - measure_.right); }

  LineFit fit(Align align) const {
    return {.first_width = std::max(em_, room() - first_indent()),
            .width = room(),
            .em = em_,
            .align = align,
            .shortest_last_line = rules_.shortest_last_line};
  }

  void set_text(LineRange text) {
    const LineFit fit = this->fit(align_);
    for (const LineRange& line : break_lines(text, sums_, breaks_, fit)) {
      const Length width = line.begin == text.begin ? fit.first_width : fit.width;
      const bool full = align_ == Align::justify && line.end != text.end;
      add_line(line, width, full, align_);
    }
  }

  /// What follows a fill stays whole: on the last line with two ems of white before it, or on a
  /// line of its own.
  void set_at_right(LineRange text, bool has_line_before) {
    if (text.begin == text.end) return;
    const Length width = sums_.width(text);
    if (has_line_before) {
      SetLine& line = lines_.back();
      const Length end = line.left + line.width;
      const Length begin = measure_.left + room() - width;
      if (end + 2 * em_ <= begin) {
        add_runs(line, text, justify(text, spaces_, sums_, std::nullopt), begin);
        line.width = begin + width - line.left;
        return;
      }
    }
    LineFit whole_line = fit(Align::right);
    whole_line.first_width = whole_line.width;
    const std::vector<LineRange> lines = width <= whole_line.width
                                             ? std::vector{text}
                                             : break_lines(text, sums_, breaks_, whole_line);
    for (const LineRange& line : lines) add_line(line, whole_line.width, false, Align::right);
  }

  void add_line(LineRange range, Length room, bool full, Align align) {
    const Length natural = sums_.width(range);
    const bool fitted = full || (align_ == Align::justify && natural > room);
    const std::vector<Placed> placed =
        justify(range, spaces_, sums_, fitted ? std::optional(room) : std::nullopt);
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
    return run.font == cluster.font && run.size == cluster.size && run.y == cluster.down &&
           run.color == piece.color && run.tag == piece.tag;
  }

  SetRun new_run(const Cluster& cluster, Length x) const {
    const TextPiece& piece = pieces_[cluster.piece];
    SetRun run;
    run.x = x;
    run.y = cluster.down;
    run.font = cluster.font;
    run.size = cluster.size;
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
  std::vector<SetLine> lines_;
};

}  // namespace

std::vector<SetLine> set_lines(const std::vector<TextPiece>& pieces, const Measure& measure,
                               Align align, FontRole main, const LineRules& rules,
                               const FontBook& fonts) {
  return ParagraphSetter(pieces, measure, align, main, rules, fonts).set();
}

Length text_width(const std::vector<TextPiece>& pieces, const LineRules& rules,
                  const FontBook& fonts) {
  const ShapedText shaped = shape(pieces, FontRole::song, fonts);
  const std::vector<ClusterSpace> spaces = spacing(shaped.clusters, rules);
  return LineSums(shaped.clusters, spaces).width({0, shaped.clusters.size()});
}

}  // namespace kanyin
