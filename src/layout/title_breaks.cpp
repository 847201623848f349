#include "layout/title_breaks.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>

#include "io/utf8.h"
#include "text/title_seams.h"

namespace kanyin {

namespace {

constexpr std::u32string_view wide_marks = U"“”‘’—…·";
constexpr std::u32string_view marks = U"，、；：。！？“”‘’《》〈〉（）【】〔〕—…·";

constexpr int cell = 10;

// Costs beside those of the seams, in the same small units.
constexpr int one_more_line = 1100;
constexpr int short_tail = 2600;  // one or two characters on the last line
constexpr int tail_of_three = 260;
constexpr int short_line = 900;      // one or two characters on another line
constexpr int under_a_third = 1500;  // of the line beside it
constexpr int much_shorter = 70;     // by more than a third
constexpr int as_wide = 40;          // two lines of one width make a box
constexpr int hourglass = 260;       // a line shorter than those above and below
constexpr int nearly_full = 30;      // over nine tenths of the room

constexpr int impossible = std::numeric_limits<int>::max() / 2;

bool is_wide(char32_t c) { return c >= 0x2E80 || wide_marks.find(c) != wide_marks.npos; }

/// Whether the lines have been growing or shrinking.
enum class Trend : std::uint8_t { none, grows, shrinks };
constexpr std::size_t trend_count = 3;

/// The best way to the end of a line that begins at `begin`.
struct State {
  int cost = impossible;
  std::size_t line_before = 0;  // where it begins
  Trend trend_before = Trend::none;
};

class TitleBreaker {
 public:
  TitleBreaker(std::u32string_view title, int room, TitleShape shape, const Lexicon& lexicon)
      : title_(title),
        room_(std::max(room, cell)),
        shape_(shape),
        seams_(title_seams(title, lexicon)) {
    sums_.push_back(0);
    for (std::size_t i = 0; i < title.size(); ++i) {
      sums_.push_back(title_width(title.substr(0, i + 1)));
    }
  }

  /// Where each line ends.
  std::vector<std::size_t> breaks() {
    const int least = std::max(2, (sums_.back() + room_ - 1) / room_);
    // Words that do not divide well may want one line more, and a row of very long ones several.
    std::vector<std::size_t> best;
    int best_cost = impossible;
    for (int count = least; count <= static_cast<int>(title_.size()); ++count) {
      const int extra = (count - least) * one_more_line;
      if (!best.empty() && extra >= best_cost) break;
      const int cost = solve(count) + extra;
      if (cost < best_cost) {
        best_cost = cost;
        best = traced(count);
      }
    }
    return best;
  }

 private:
  int width(std::size_t begin, std::size_t end) const { return sums_[end] - sums_[begin]; }

  State& state(std::size_t line, std::size_t end, std::size_t begin, Trend trend) {
    const std::size_t back = end - begin - 1;
    return states_[((line * (title_.size() + 1) + end) * reach_ + back) * trend_count +
                   static_cast<std::size_t>(trend)];
  }

  /// What the best division into `count` lines costs.
  int solve(int count) {
    // No line holds more characters than half-width ones would fill.
    reach_ = std::min(title_.size(), static_cast<std::size_t>(room_ / (cell / 2)) + 1);
    states_.assign(static_cast<std::size_t>(count) * (title_.size() + 1) * reach_ * trend_count,
                   State{});
    ideal_ = sums_.back() / count;
    for (std::size_t end = 1; end <= std::min(reach_, title_.size()); ++end) {
      if (!fits(0, end)) break;
      state(0, end, 0, Trend::none).cost = line_cost(0, end);
    }
    for (std::size_t line = 1; line < static_cast<std::size_t>(count); ++line) {
      for (std::size_t end = line + 1; end <= title_.size(); ++end) fill(line, end);
    }
    int best = impossible;
    last_ = {};
    const std::size_t end = title_.size();
    for (std::size_t begin = end - std::min(reach_, end); begin < end; ++begin) {
      for (const Trend trend : {Trend::none, Trend::grows, Trend::shrinks}) {
        const int cost = state(static_cast<std::size_t>(count) - 1, end, begin, trend).cost;
        if (cost >= best) continue;
        best = cost;
        last_ = {begin, trend};
      }
    }
    return best;
  }

  bool fits(std::size_t begin, std::size_t end) const {
    return width(begin, end) <= room_ || end - begin == 1;
  }

  /// All ways in which line number `line` ends at `end`.
  void fill(std::size_t line, std::size_t end) {
    for (std::size_t begin = end - 1; begin >= line && end - begin <= reach_; --begin) {
      if (!fits(begin, end)) break;
      const int here = line_cost(begin, end) + seams_[begin];
      const std::size_t farthest = begin - std::min(reach_, begin);
      for (std::size_t before = farthest; before < begin; ++before) {
        for (const Trend trend : {Trend::none, Trend::grows, Trend::shrinks}) {
          const State& from = state(line - 1, begin, before, trend);
          if (from.cost == impossible) continue;
          const Step step = step_between(width(before, begin), width(begin, end), trend);
          const int cost = from.cost + here + step.cost;
          State& to = state(line, end, begin, step.trend);
          if (cost < to.cost) to = {cost, before, trend};
        }
      }
    }
  }

  /// What a line costs by itself.
  int line_cost(std::size_t begin, std::size_t end) const {
    const bool last = end == title_.size();
    const int line_width = width(begin, end);
    int cost = 0;
    const std::size_t inked = characters(begin, end);
    if (inked <= 2) {
      cost += last ? short_tail : short_line;
    } else if (last && inked == 3) {
      cost += tail_of_three;
    }
    if (shape_ == TitleShape::ragged) {
      const int spare = last ? 0 : (room_ - line_width) / 5;
      return cost + spare * spare / 2;
    }
    const int off = (line_width - ideal_) / 5;
    cost += off * off;
    if (line_width * 10 > room_ * 9) cost += nearly_full;
    return cost;
  }

  std::size_t characters(std::size_t begin, std::size_t end) const {
    std::size_t count = 0;
    for (std::size_t i = begin; i < end; ++i) count += marks.find(title_[i]) == marks.npos ? 1 : 0;
    return count;
  }

  struct Step {
    int cost = 0;
    Trend trend = Trend::none;
  };

  /// What two neighbouring lines cost together.
  Step step_between(int above, int below, Trend trend) const {
    if (shape_ == TitleShape::ragged) return {};
    Step step{.cost = 0, .trend = trend};
    const int longer = std::max(above, below);
    const int difference = std::abs(above - below);
    if (std::min(above, below) * 3 < longer) {
      step.cost += under_a_third;
    } else if (difference * 3 > longer) {
      step.cost += much_shorter;
    }
    if (difference <= cell / 2) {
      step.cost += as_wide;
      return step;
    }
    step.trend = below > above ? Trend::grows : Trend::shrinks;
    if (trend == Trend::shrinks && step.trend == Trend::grows) step.cost += hourglass;
    return step;
  }

  std::vector<std::size_t> traced(int count) {
    std::vector<std::size_t> ends;
    std::size_t end = title_.size();
    std::size_t begin = last_.begin;
    Trend trend = last_.trend;
    for (std::size_t line = static_cast<std::size_t>(count); line-- > 0;) {
      ends.push_back(end);
      if (line == 0) break;
      const State& here = state(line, end, begin, trend);
      end = begin;
      begin = here.line_before;
      trend = here.trend_before;
    }
    std::reverse(ends.begin(), ends.end());
    return ends;
  }

  struct LastLine {
    std::size_t begin = 0;
    Trend trend = Trend::none;
  };

  std::u32string_view title_;
  int room_;
  TitleShape shape_;
  std::vector<int> seams_;
  std::vector<int> sums_;  // width before each character
  int ideal_ = 0;
  std::size_t reach_ = 0;  // characters that a line can hold
  std::vector<State> states_;
  LastLine last_;
};

}  // namespace

int title_width(std::u32string_view text) {
  constexpr int half = cell / 2;
  constexpr int gap = cell / 4;
  int width = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool wide = is_wide(text[i]);
    width += wide ? cell : half;
    const bool meets = i > 0 && is_wide(text[i - 1]) != wide && marks.find(text[i]) == marks.npos &&
                       marks.find(text[i - 1]) == marks.npos;
    if (meets && text[i] != U' ' && text[i - 1] != U' ') width += gap;
  }
  return width;
}

std::vector<std::string> break_title(std::string_view title, int room, TitleShape shape,
                                     const Lexicon& lexicon) {
  const std::u32string text = decode_utf8(title);
  if (text.size() > longest_title || title_width(text) <= room) return {std::string(title)};
  std::vector<std::string> lines;
  std::size_t begin = 0;
  for (const std::size_t end : TitleBreaker(text, room, shape, lexicon).breaks()) {
    lines.push_back(encode_utf8(std::u32string_view(text).substr(begin, end - begin)));
    begin = end;
  }
  return lines;
}

}  // namespace kanyin
