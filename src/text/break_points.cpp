#include "text/break_points.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "text/bound_runs.h"

namespace kanyin {

namespace {

class ClassSet {
 public:
  constexpr ClassSet(std::initializer_list<CharClass> kinds) {
    for (CharClass kind : kinds) bits_ |= 1U << static_cast<unsigned>(kind);
  }
  constexpr bool has(CharClass kind) const {
    return ((bits_ >> static_cast<unsigned>(kind)) & 1U) != 0;
  }

 private:
  std::uint32_t bits_ = 0;
};

using enum CharClass;

struct Bans {
  ClassSet at_start;
  ClassSet at_end;
};

/// CLREQ 3.1.3 and GB/T 15834-2011, 5.1: in the order of BanLevel. Half-width marks, and signs that
/// belong to a number, follow the same idea.
constexpr Bans bans_of_level[] = {
    {.at_start = {stop, pause, close, link, middot, slash, suffix, latin_close, latin_stop},
     .at_end = {open, latin_open, prefix}},
    {.at_start = {stop, pause, close, link, middot, slash, suffix, latin_close, latin_stop},
     .at_end = {open, latin_open, prefix, slash}},
    {.at_start = {stop, pause, close, link, middot, slash, suffix, latin_close, latin_stop, dash,
                  ellipsis},
     .at_end = {open, latin_open, prefix, slash}},
};

/// What stands between a number and a unit in letters: 21万kW·h.
constexpr std::u32string_view multiples = U"百千万亿";

bool is_straight_quote(char32_t code_point) { return code_point == '"' || code_point == '\''; }

class BreakFinder {
 public:
  BreakFinder(std::span<const Cluster> clusters, const LineRules& rules)
      : clusters_(clusters),
        bans_(bans_of_level[static_cast<std::size_t>(rules.bans)]),
        keeps_names_(rules.keep_names) {}

  std::vector<Break> find(const SoftUnits& units) const {
    std::vector<Break> breaks(clusters_.size(), Break::none);
    for (std::size_t i = 0; i + 1 < clusters_.size(); ++i) breaks[i] = after(i);
    if (keeps_names_) keep_names(units, breaks);
    open_stacks(breaks);
    keep_document_numbers(breaks);
    keep_item_labels(breaks);
    open_addresses(breaks);
    keep_codes(breaks);
    if (!breaks.empty()) breaks.back() = Break::allowed;
    return breaks;
  }

 private:
  Break after(std::size_t i) const {
    const Cluster& right = clusters_[i + 1];
    if (is_space(right.kind) || right.kind == fixed_space || right.raised) return Break::none;
    if (bans_.at_start.has(right.kind) || is_hyphen(right.code_point)) return Break::none;

    // What a line would really end with stands before its spaces and footnote marks.
    const std::size_t seen = inked(i);
    const Cluster& left = clusters_[seen];
    if (left.kind == fixed_space || bans_.at_end.has(left.kind)) return Break::none;
    if (seen + 1 == i && is_space(clusters_[i].kind)) return across_space(left, right);
    if (seen != i) return Break::allowed;
    return between(left, right, i);
  }

  /// ZL 2010 2 0512345.6 is one number, GB/T 4200 one standard, and a space typed before 年 or
  /// behind 第 no reason to leave it.
  static Break across_space(const Cluster& left, const Cluster& right) {
    if (left.code_point == U'第' && right.kind == digit) return Break::emergency;
    const bool counts = right.kind == digit || is_counter(right.code_point);
    const bool goes_on = left.kind == digit ? counts : left.kind == latin && right.kind == digit;
    return goes_on ? Break::after_number : Break::allowed;
  }

  std::size_t inked(std::size_t i) const {
    while (i > 0 && (is_space(clusters_[i].kind) || clusters_[i].raised)) --i;
    return i;
  }

  Break between(const Cluster& left, const Cluster& right, std::size_t i) const {
    if (left.kind == right.kind && (left.kind == dash || left.kind == ellipsis)) return Break::none;
    if (is_straight_quote(left.code_point) || is_straight_quote(right.code_point)) {
      return Break::none;
    }
    if (is_label(left.code_point)) return Break::emergency;
    if (left.kind == link && right.kind == digit && i > 0 && clusters_[i - 1].kind == digit) {
      return Break::after_number;
    }
    if (is_word_part(left.kind) && is_word_part(right.kind)) return inside_word(i);
    if (is_counted(i)) {
      const bool is_unit =
          is_counter(right.code_point) ||
          (right.kind == latin && multiples.find(left.code_point) != multiples.npos);
      if (is_unit) return Break::after_number;
    }
    if (left.code_point == U'第' && (right.kind == digit || is_han_numeral(right.code_point))) {
      return Break::none;
    }
    return Break::allowed;
  }

  /// Does a number end here, or a number with the first words of its unit (12.7万)?
  bool is_counted(std::size_t i) const {
    constexpr std::size_t longest_unit = 3;
    std::size_t unit = 0;
    while (unit <= longest_unit && unit <= i && clusters_[i - unit].kind != digit) ++unit;
    // Numbers are rare; only behind one is the list of counters worth going through.
    if (unit > longest_unit || unit > i) return false;
    const auto first = clusters_.begin() + static_cast<std::ptrdiff_t>(i + 1 - unit);
    return std::all_of(first, first + static_cast<std::ptrdiff_t>(unit),
                       [](const Cluster& each) { return is_counter(each.code_point); });
  }

  /// A hyphen with three letters on either side ends a line, one in a number, in a type name or in
  /// a word as short as Wi-Fi does not.
  Break inside_word(std::size_t i) const {
    constexpr std::size_t fewest = 3;
    if (!is_hyphen(clusters_[i].code_point) || i < fewest || i + fewest >= clusters_.size()) {
      return Break::emergency;
    }
    const auto is_letter = [](const Cluster& each) { return each.kind == latin; };
    const auto hyphen = clusters_.begin() + static_cast<std::ptrdiff_t>(i);
    const bool between_letters = std::all_of(hyphen - fewest, hyphen, is_letter) &&
                                 std::all_of(hyphen + 1, hyphen + 1 + fewest, is_letter);
    return between_letters ? Break::inside_word : Break::emergency;
  }

  void keep_names(const SoftUnits& units, std::vector<Break>& breaks) const {
    const std::vector<bool> inside = units.inside(clusters_);
    for (std::size_t i = 0; i < breaks.size(); ++i) {
      if (inside[i] && breaks[i] == Break::allowed) breaks[i] = Break::inside_name;
    }
  }

  /// Where three closing marks meet in a column of a few characters, the last may go to the next
  /// line (CLREQ 3.1.3).
  void open_stacks(std::vector<Break>& breaks) const {
    std::size_t marks = 0;
    for (std::size_t i = 0; i < clusters_.size(); ++i) {
      const CharClass kind = clusters_[i].kind;
      marks = kind == close || kind == stop || kind == pause ? marks + 1 : 0;
      if (marks >= 3) breaks[i - 1] = Break::stacked;
    }
  }

  /// 第3期, No. 12, 苏工〔2008〕6号: nothing of them is separated.
  void keep_document_numbers(std::vector<Break>& breaks) const {
    const std::vector<bool> inside = inside_bound_runs(clusters_);
    for (std::size_t i = 0; i + 1 < clusters_.size(); ++i) {
      if (inside[i]) keep_together(i, i + 1, breaks);
      if (clusters_[i].code_point == U'N') keep_latin_ordinal(i, breaks);
    }
  }

  void keep_latin_ordinal(std::size_t i, std::vector<Break>& breaks) const {
    if (i + 4 >= clusters_.size() || clusters_[i + 1].code_point != U'o') return;
    if (clusters_[i + 2].code_point != U'.' || !is_space(clusters_[i + 3].kind)) return;
    if (clusters_[i + 4].kind == digit) breaks[i + 3] = Break::emergency;
  }

  /// 一、 （一） 1. （1） stay with the first character of their text, at the head of a paragraph
  /// and where a clause inside it begins.
  void keep_item_labels(std::vector<Break>& breaks) const {
    for (std::size_t i = 0; i < clusters_.size(); ++i) {
      if (i > 0 && !ends_clause(clusters_[i - 1])) continue;
      const std::size_t end = label_end(i);
      if (end > i && end < clusters_.size()) keep_together(i, end, breaks);
    }
  }

  /// Behind a comma a number and a mark are rather a row of numbers.
  static bool ends_clause(const Cluster& cluster) {
    return cluster.kind == stop || cluster.code_point == U'；' || cluster.code_point == U'：';
  }

  /// Behind the last mark of the label that begins here; `begin` if none does.
  std::size_t label_end(std::size_t begin) const {
    const bool bracketed = clusters_[begin].kind == open;
    const std::size_t first = bracketed ? begin + 1 : begin;
    std::size_t at = first;
    // A longer row of numerals is no label but text.
    while (at < clusters_.size() && at < first + 3 &&
           (clusters_[at].kind == digit || is_han_numeral(clusters_[at].code_point))) {
      ++at;
    }
    if (at == first || at >= clusters_.size()) return begin;
    const CharClass mark = clusters_[at].kind;
    const bool labelled =
        bracketed ? mark == close : mark == pause || mark == stop || mark == latin_stop;
    return labelled ? at + 1 : begin;
  }

  static void keep_together(std::size_t first, std::size_t last, std::vector<Break>& breaks) {
    for (std::size_t i = first; i < last; ++i) {
      if (breaks[i] != Break::none) breaks[i] = Break::emergency;
    }
  }

  /// Web addresses are longer than words; their own marks say where they may be parted.
  void open_addresses(std::vector<Break>& breaks) const {
    for (std::size_t i = 0; i < clusters_.size();) {
      if (!is_word_part(clusters_[i].kind)) {
        ++i;
        continue;
      }
      std::size_t end = i;
      while (end < clusters_.size() && is_address_part(end)) ++end;
      if (is_address(i, end)) open_address(i, end, breaks);
      i = std::max(end, i + 1);
    }
  }

  bool is_address_part(std::size_t i) const {
    const Cluster& cluster = clusters_[i];
    return is_word_part(cluster.kind) ||
           (cluster.code_point < 0x80 && !is_space(cluster.kind) && cluster.kind != joined);
  }

  bool is_address(std::size_t first, std::size_t end) const {
    const auto begins = [this, end](std::size_t at, std::u32string_view words) {
      if (end - at < words.size()) return false;
      for (std::size_t i = 0; i < words.size(); ++i) {
        if (clusters_[at + i].code_point != words[i]) return false;
      }
      return true;
    };
    if (begins(first, U"www.")) return true;
    for (std::size_t at = first; at < end; ++at) {
      if (begins(at, U"://")) return true;
    }
    return false;
  }

  void open_address(std::size_t first, std::size_t end, std::vector<Break>& breaks) const {
    constexpr std::u32string_view parting = U"/.-_?&=";
    for (std::size_t i = first + 2; i + 2 < end; ++i) {
      const char32_t here = clusters_[i].code_point;
      const bool doubled = clusters_[i + 1].code_point == here;
      const bool parts = parting.find(here) != parting.npos && !doubled;
      breaks[i] = parts ? Break::inside_word : Break::emergency;
    }
  }

  /// 7K3M-Q2XT: the code by which a copy is checked is typed as one word.
  void keep_codes(std::vector<Break>& breaks) const {
    constexpr std::size_t half = 4;
    for (std::size_t i = half; i + half < clusters_.size(); ++i) {
      if (!is_hyphen(clusters_[i].code_point)) continue;
      if (is_code_part(i - half, i) && is_code_part(i + 1, i + 1 + half)) {
        keep_together(i - half, i + half, breaks);
      }
    }
  }

  bool is_code_part(std::size_t first, std::size_t end) const {
    const auto begin = clusters_.begin();
    return std::all_of(begin + static_cast<std::ptrdiff_t>(first),
                       begin + static_cast<std::ptrdiff_t>(end), [](const Cluster& each) {
                         const char32_t c = each.code_point;
                         return (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z');
                       });
  }

  std::span<const Cluster> clusters_;
  const Bans& bans_;
  bool keeps_names_;
};

}  // namespace

std::vector<Break> break_points(std::span<const Cluster> clusters, const LineRules& rules,
                                const SoftUnits& units) {
  return BreakFinder(clusters, rules).find(units);
}

}  // namespace kanyin
