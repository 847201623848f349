#include "text/spacing.h"

#include <algorithm>
#include <string_view>

#include "text/bound_runs.h"

namespace kanyin {

namespace {

using enum CharClass;

/// A mark with white on its right: closing ones and those that end a clause.
bool has_white_right(CharClass kind) { return kind == close || kind == stop || kind == pause; }

bool is_mark(CharClass kind) { return kind == open || has_white_right(kind); }

/// White at one side at least.
bool has_white(CharClass kind) { return is_mark(kind) || kind == wide_space; }

Length half(Length size) { return size.scaled(1, 2); }

Shrink shrink_of(CharClass kind) {
  switch (kind) {
    case open:
    case close:
      return Shrink::bracket;
    case pause:
      return Shrink::pause;
    case stop:
      return Shrink::stop;
    default:
      return Shrink::none;
  }
}

class Spacer {
 public:
  Spacer(std::span<const Cluster> clusters, const LineRules& rules)
      : clusters_(clusters),
        rules_(rules),
        bound_(inside_bound_runs(clusters)),
        label_end_(label_end(clusters)),
        spaces_(clusters.size()) {}

  std::vector<ClusterSpace> spread() && {
    for (std::size_t i = 0; i < clusters_.size(); ++i) place_alone(i);
    for (std::size_t i = 0; i + 1 < clusters_.size(); ++i) {
      squeeze_pair(i);
      if (is_gap_between(clusters_[i], clusters_[i + 1]) && !is_in_term(i)) put_gap_after(i);
      if (clusters_[i].kind == CharClass::space) place_space(i);
    }
    stack_questions();
    if (rules_.hanging) hang_marks();
    if (!rules_.trim_paragraph_start && !spaces_.empty()) spaces_.front().at_start = {};
    for (std::size_t i = 0; i < clusters_.size(); ++i) note_give(i);
    return std::move(spaces_);
  }

 private:
  /// Behind 一、 （一） 1. at the head of a paragraph. All labels of a text look alike, whatever
  /// their lines want of them.
  static std::size_t label_end(std::span<const Cluster> clusters) {
    constexpr std::size_t longest = 3;
    const std::size_t first = !clusters.empty() && clusters.front().kind == open ? 1 : 0;
    std::size_t at = first;
    const auto is_number = [&clusters](std::size_t i) {
      return clusters[i].kind == digit || is_han_numeral(clusters[i].code_point);
    };
    while (at < clusters.size() && at < first + longest && is_number(at)) ++at;
    if (at == first || at == clusters.size()) return 0;
    const bool is_label = first > 0 ? clusters[at].kind == close : clusters[at].code_point == U'、';
    return is_label ? at + 1 : 0;
  }

  /// 机密★1年 is written without gaps (GB/T 9704-2012, 7.2.2).
  bool is_in_term(std::size_t i) const {
    while (i > 0 && clusters_[i].kind == digit) --i;
    return clusters_[i].code_point == U'★';
  }

  /// Between the groups of digits of one number.
  bool is_number_space(std::size_t i) const {
    return clusters_[i].kind == CharClass::space && i > 0 && i + 1 < clusters_.size() &&
           clusters_[i - 1].kind == digit && clusters_[i + 1].kind == digit;
  }

  void place_alone(std::size_t i) {
    const Cluster& cluster = clusters_[i];
    ClusterSpace& room = spaces_[i];
    room.advance = cluster.advance;
    if (cluster.kind == open) room.at_start = cluster.advance - half(cluster.size);
    // GB/T 15834-2011, 5.1.10: a mark at line end takes half an em.
    if (has_white_right(cluster.kind)) room.at_end = cluster.advance - half(cluster.size);
    if (is_space(cluster.kind)) room.at_end = cluster.advance;
  }

  /// Two marks side by side keep one and a half em together, or the text looks full of holes
  /// (CLREQ 3.1.6). The white between them goes, what they enclose stays near them. So it is with a
  /// mark beside a space of one em (CSS Text 4, 8.5).
  void squeeze_pair(std::size_t i) {
    const Cluster& left = clusters_[i];
    const Cluster& right = clusters_[i + 1];
    if (right.raised && has_white_right(left.kind)) {
      // A footnote mark stands close to what it belongs to.
      spaces_[i].advance -= spaces_[i].at_end;
      spaces_[i].at_end = {};
      return;
    }
    if (!has_white(left.kind) || !has_white(right.kind)) return;
    const Length both = left.size + right.size;
    const Length kept = both.scaled(rules_.adjacent_thousandths, 2000);
    Length excess = both - kept;
    if (has_white_right(left.kind)) {
      const Length taken = std::min(excess, spaces_[i].at_end);
      spaces_[i].advance -= taken;
      spaces_[i].at_end -= taken;
      excess -= taken;
    }
    if (right.kind == open) trim_left(i + 1, std::min(excess, spaces_[i + 1].at_start));
  }

  void trim_left(std::size_t i, Length amount) {
    spaces_[i].advance -= amount;
    spaces_[i].at_start -= amount;
    spaces_[i].shift -= amount;
  }

  /// GB/T 15834-2011, 5.1.2: two of ？！ together take one em, three take two.
  void stack_questions() {
    std::size_t row = 0;
    for (std::size_t i = 0; i < clusters_.size(); ++i) {
      row = is_question(i) ? row + 1 : 0;
      if (row == 0 || row % 2 != 0) continue;
      spaces_[i].advance -= spaces_[i].at_end;
      spaces_[i].at_end = {};
    }
  }

  /// At most one mark of a line hangs, and none of a row of them (CLREQ 3.1.8): the half that is
  /// left of it at a line end goes out of the measure too.
  void hang_marks() {
    for (std::size_t i = 1; i < clusters_.size(); ++i) {
      const CharClass kind = clusters_[i].kind;
      const bool in_row = is_mark(clusters_[i - 1].kind) ||
                          (i + 1 < clusters_.size() && is_mark(clusters_[i + 1].kind));
      if ((kind == pause || kind == stop) && !in_row && !is_question(i)) {
        spaces_[i].hanging = spaces_[i].advance - spaces_[i].at_end;
      }
    }
  }

  bool is_question(std::size_t i) const {
    const char32_t mark = clusters_[i].code_point;
    return mark == U'？' || mark == U'！';
  }

  static bool is_latin(const Cluster& cluster) {
    return is_latin_side(cluster.kind, cluster.code_point) && !cluster.raised;
  }

  /// CLREQ 3.2.3: no gap beside marks, none at line edges.
  static bool is_gap_between(const Cluster& left, const Cluster& right) {
    const bool left_latin = is_latin(left) && left.kind != slash;
    const bool right_latin = is_latin(right) && right.kind != slash;
    return (left.kind == han && right_latin && !is_tight(right)) ||
           (left_latin && !is_tight(left) && right.kind == han);
  }

  /// Half-width marks stand as close to Han as full-width ones do, and signs of reckoning as close
  /// as to figures: 总分×0.7+组织分.
  static bool is_tight(const Cluster& cluster) {
    constexpr std::u32string_view reckoning = U"+×÷=±−";
    if (reckoning.find(cluster.code_point) != reckoning.npos) return true;
    switch (cluster.kind) {
      case latin_open:
      case latin_close:
      case latin_stop:
        return true;
      case latin_mark:
        return cluster.code_point == '"' || cluster.code_point == '\'' ||
               cluster.code_point == '-' || cluster.code_point == 0x2013;
      default:
        return false;
    }
  }

  void put_gap_after(std::size_t i) { set_gap(i, gap_size(i)); }

  Length gap_size(std::size_t i) const {
    const Length em = std::max(clusters_[i].size, clusters_[i + 1].size);
    return em.scaled(rules_.gap_thousandths, 1000);
  }

  void set_gap(std::size_t i, Length gap) {
    if (gap == Length{}) return;
    ClusterSpace& room = spaces_[i];
    room.advance += gap;
    room.at_end += gap;
    room.shrink = Shrink::gap;
    // CLREQ 3.2.2: down to an eighth of an em. It may grow to a half, but two such gaps around one
    // figure look like holes; a third is what many houses allow.
    room.most_shrink = std::max(Length{}, gap - clusters_[i].size.scaled(1, 8));
    room.stretch = Stretch::gap;
    room.most_stretch = std::max(Length{}, clusters_[i].size.scaled(1, 3) - gap);
  }

  /// A space that is typed between Han and Latin is their gap, not one more.
  void place_space(std::size_t i) {
    const Cluster& cluster = clusters_[i];
    ClusterSpace& room = spaces_[i];
    if (i > 0 && is_gap_between(clusters_[i - 1], clusters_[i + 1])) {
      room.advance = {};
      room.at_end = {};
      set_gap(i, gap_size(i));
      return;
    }
    if (cluster.advance == Length{}) return;  // U+200B
    if (is_number_space(i)) return;
    room.shrink = Shrink::word_space;
    room.most_shrink = std::max(Length{}, cluster.advance - cluster.size.scaled(1, 4));
    room.stretch = Stretch::word_space;
    room.most_stretch = std::max(Length{}, half(cluster.size) - cluster.advance);
  }

  void note_give(std::size_t i) {
    ClusterSpace& room = spaces_[i];
    const Shrink mark = shrink_of(clusters_[i].kind);
    if (mark != Shrink::none && i >= label_end_) {
      room.shrink = mark;
      room.most_shrink = clusters_[i].kind == open ? room.at_start : room.at_end;
    }
    if (bound_[i]) {
      if (room.stretch == Stretch::gap) room.stretch = Stretch::bound_gap;
    } else if (i + 1 < clusters_.size() && room.stretch == Stretch::none && is_elastic_after(i)) {
      room.stretch = Stretch::between;
    }
  }

  /// May the place between two clusters widen? Not inside words, numbers and doubled marks, and not
  /// beside signs that link what stands on both sides.
  bool is_elastic_after(std::size_t i) const {
    const Cluster& left = clusters_[i];
    const Cluster& right = clusters_[i + 1];
    if (right.raised || right.kind == space || is_number_space(i)) return false;
    if (is_linking(left.kind) || is_linking(right.kind)) return false;
    if (left.kind == right.kind && (left.kind == dash || left.kind == ellipsis)) return false;
    const bool joined_right = right.kind == suffix && left.kind == digit;
    const bool joined_left = left.kind == prefix && right.kind == digit;
    return !joined_left && !joined_right && !(is_latin(left) && is_latin(right));
  }

  static bool is_linking(CharClass kind) {
    return kind == link || kind == slash || kind == middot || kind == fixed_space;
  }

  std::span<const Cluster> clusters_;
  const LineRules& rules_;
  std::vector<bool> bound_;
  std::size_t label_end_;
  std::vector<ClusterSpace> spaces_;
};

}  // namespace

std::vector<ClusterSpace> spacing(std::span<const Cluster> clusters, const LineRules& rules) {
  return Spacer(clusters, rules).spread();
}

}  // namespace kanyin
