#include "pdf/pack_charstring.h"

#include <algorithm>
#include <array>
#include <limits>
#include <vector>

namespace kanyin {

namespace {

// Operators of Technical Note 5177, 4.1 to 4.3.
constexpr int vmoveto = 4;
constexpr int rlineto = 5;
constexpr int hlineto = 6;
constexpr int vlineto = 7;
constexpr int rrcurveto = 8;
constexpr int endchar = 14;
constexpr int rmoveto = 21;
constexpr int hmoveto = 22;
constexpr int rcurveline = 24;
constexpr int rlinecurve = 25;
constexpr int vvcurveto = 26;
constexpr int hhcurveto = 27;
constexpr int vhcurveto = 30;
constexpr int hvcurveto = 31;

constexpr int most_operands = 48;

void append_number(std::string& out, std::int32_t number) {
  const auto put = [&out](std::int32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (number >= -107 && number <= 107) {
    put(number + 139);
  } else if (number >= 108 && number <= 1131) {
    put((number - 108) / 256 + 247);
    put((number - 108) % 256);
  } else if (number >= -1131 && number <= -108) {
    put((-number - 108) / 256 + 251);
    put((-number - 108) % 256);
  } else {
    put(28);
    put((number >> 8) & 0xFF);
    put(number & 0xFF);
  }
}

int size_of(std::int32_t number) {
  const std::int32_t size = number < 0 ? -number : number;
  return size <= 107 ? 1 : size <= 1131 ? 2 : 3;
}

/// A stroke as it is written: by steps.
struct Steps {
  bool is_line = true;
  OutlinePoint first;  // the whole line, or to the first control point
  OutlinePoint second;
  OutlinePoint third;
  std::array<int, 6> sizes{};  // bytes of the coordinates above
};

Steps sized(Steps steps) {
  steps.sizes = {size_of(steps.first.x),  size_of(steps.first.y), size_of(steps.second.x),
                 size_of(steps.second.y), size_of(steps.third.x), size_of(steps.third.y)};
  return steps;
}

/// Which of a stroke's steps an operator names.
enum class Form { line, line_x, line_y, curve, even_x, even_y, turn_from_x, turn_from_y };

struct Operands {
  std::array<std::int32_t, 6> numbers{};
  int count = 0;

  void add(std::int32_t number) { numbers[static_cast<std::size_t>(count++)] = number; }
};

Operands operands_of(const Steps& steps, Form form) {
  Operands out;
  switch (form) {
    case Form::line:
      out.add(steps.first.x);
      out.add(steps.first.y);
      break;
    case Form::line_x:
      out.add(steps.first.x);
      break;
    case Form::line_y:
      out.add(steps.first.y);
      break;
    case Form::curve:
      for (const OutlinePoint step : {steps.first, steps.second, steps.third}) {
        out.add(step.x);
        out.add(step.y);
      }
      break;
    case Form::even_x:
      if (steps.first.y != 0) out.add(steps.first.y);
      for (const std::int32_t number :
           {steps.first.x, steps.second.x, steps.second.y, steps.third.x}) {
        out.add(number);
      }
      break;
    case Form::even_y:
      if (steps.first.x != 0) out.add(steps.first.x);
      for (const std::int32_t number :
           {steps.first.y, steps.second.x, steps.second.y, steps.third.y}) {
        out.add(number);
      }
      break;
    case Form::turn_from_x:
      for (const std::int32_t number :
           {steps.first.x, steps.second.x, steps.second.y, steps.third.y}) {
        out.add(number);
      }
      if (steps.third.x != 0) out.add(steps.third.x);
      break;
    case Form::turn_from_y:
      for (const std::int32_t number :
           {steps.first.y, steps.second.x, steps.second.y, steps.third.x}) {
        out.add(number);
      }
      if (steps.third.y != 0) out.add(steps.third.y);
      break;
  }
  return out;
}

/// What the operands take, without writing them out: this is asked for every way to write a stroke.
struct Price {
  int bytes = 0;
  int count = 0;
};

Price price_of(const Steps& steps, Form form) {
  const auto& [x1, y1, x2, y2, x3, y3] = steps.sizes;
  switch (form) {
    case Form::line:
      return {x1 + y1, 2};
    case Form::line_x:
      return {x1, 1};
    case Form::line_y:
      return {y1, 1};
    case Form::curve:
      return {x1 + y1 + x2 + y2 + x3 + y3, 6};
    case Form::even_x:
      return steps.first.y == 0 ? Price{x1 + x2 + y2 + x3, 4} : Price{x1 + y1 + x2 + y2 + x3, 5};
    case Form::even_y:
      return steps.first.x == 0 ? Price{y1 + x2 + y2 + y3, 4} : Price{x1 + y1 + x2 + y2 + y3, 5};
    case Form::turn_from_x:
      return steps.third.x == 0 ? Price{x1 + x2 + y2 + y3, 4} : Price{x1 + x2 + y2 + x3 + y3, 5};
    case Form::turn_from_y:
      return steps.third.y == 0 ? Price{y1 + x2 + y2 + x3, 4} : Price{y1 + x2 + y2 + x3 + y3, 5};
  }
  return {};
}

/// Which operator is open after a stroke, and what it can take next.
enum State : std::size_t {
  nothing,      // a new operator must begin
  lines,        // any line, or one last curve
  line_x_next,  // a horizontal line
  line_y_next,  // a vertical line
  curves,       // any curve, or one last line
  even_x,       // a curve that begins and ends horizontally
  even_y,       // a curve that begins and ends vertically
  turn_x_next,  // a curve that begins horizontally
  turn_y_next,  // a curve that begins vertically
  state_count
};

/// The cheapest way to have written all strokes so far and to be in a state.
struct Way {
  int cost = std::numeric_limits<int>::max();
  State before = nothing;
  Form form = Form::line;
  bool begins = false;    // an operator, with this stroke
  int operator_code = 0;  // if the operator ends here
  int operand_count = 0;  // of the open operator
};

using Ways = std::array<Way, state_count>;

bool is_possible(const Way& way) { return way.cost != std::numeric_limits<int>::max(); }

class ContourPacker {
 public:
  explicit ContourPacker(std::vector<Steps> strokes) : strokes_(std::move(strokes)) {}

  void append_to(std::string& out);

 private:
  void weigh_line(std::size_t i);
  void weigh_curve(std::size_t i);

  /// Stroke `i` begins an operator.
  void begin(std::size_t i, Form form, State after, int operator_code);

  /// Stroke `i` is added to the operator that `before` has open; code 0 leaves the operator as it
  /// is.
  void add(std::size_t i, State before, Form form, State after, int operator_code = 0);

  void offer(std::size_t i, State after, const Way& way) {
    if (way.cost < ways_[i][after].cost) ways_[i][after] = way;
  }

  static State best_of(const Ways& ways) {
    std::size_t best = 0;
    for (std::size_t state = 1; state < state_count; ++state) {
      if (ways[state].cost < ways[best].cost) best = state;
    }
    return static_cast<State>(best);
  }

  std::vector<Steps> strokes_;
  std::vector<Ways> ways_;       // after each stroke
  State best_before_ = nothing;  // the cheapest way to where the current stroke begins
  int best_cost_ = 0;
};

void ContourPacker::begin(std::size_t i, Form form, State after, int operator_code) {
  const Price price = price_of(strokes_[i], form);
  offer(i, after,
        {.cost = best_cost_ + 1 + price.bytes,
         .before = best_before_,
         .form = form,
         .begins = true,
         .operator_code = operator_code,
         .operand_count = price.count});
}

void ContourPacker::add(std::size_t i, State before, Form form, State after, int operator_code) {
  if (i == 0) return;
  const Way& way = ways_[i - 1][before];
  if (!is_possible(way)) return;
  const Price price = price_of(strokes_[i], form);
  if (way.operand_count + price.count > most_operands) return;
  offer(i, after,
        {.cost = way.cost + price.bytes,
         .before = before,
         .form = form,
         .begins = false,
         .operator_code = operator_code == 0 ? way.operator_code : operator_code,
         .operand_count = way.operand_count + price.count});
}

void ContourPacker::weigh_line(std::size_t i) {
  const Steps& steps = strokes_[i];
  begin(i, Form::line, lines, rlineto);
  add(i, lines, Form::line, lines);
  add(i, curves, Form::line, nothing, rcurveline);
  if (steps.first.y == 0) {
    begin(i, Form::line_x, line_y_next, hlineto);
    add(i, line_x_next, Form::line_x, line_y_next);
  }
  if (steps.first.x == 0) {
    begin(i, Form::line_y, line_x_next, vlineto);
    add(i, line_y_next, Form::line_y, line_x_next);
  }
}

void ContourPacker::weigh_curve(std::size_t i) {
  const Steps& steps = strokes_[i];
  const bool from_x = steps.first.y == 0;
  const bool from_y = steps.first.x == 0;
  const bool to_x = steps.third.y == 0;
  const bool to_y = steps.third.x == 0;
  begin(i, Form::curve, curves, rrcurveto);
  add(i, curves, Form::curve, curves);
  add(i, lines, Form::curve, nothing, rlinecurve);
  if (to_x) {
    begin(i, Form::even_x, even_x, hhcurveto);
    if (from_x) add(i, even_x, Form::even_x, even_x);
  }
  if (to_y) {
    begin(i, Form::even_y, even_y, vvcurveto);
    if (from_y) add(i, even_y, Form::even_y, even_y);
  }
  // A curve that ends aside is the last of its operator.
  if (from_x) {
    begin(i, Form::turn_from_x, to_y ? turn_y_next : nothing, hvcurveto);
    add(i, turn_x_next, Form::turn_from_x, to_y ? turn_y_next : nothing);
  }
  if (from_y) {
    begin(i, Form::turn_from_y, to_x ? turn_x_next : nothing, vhcurveto);
    add(i, turn_y_next, Form::turn_from_y, to_x ? turn_x_next : nothing);
  }
}

void ContourPacker::append_to(std::string& out) {
  if (strokes_.empty()) return;
  ways_.resize(strokes_.size());
  for (std::size_t i = 0; i < strokes_.size(); ++i) {
    if (i > 0) {
      best_before_ = best_of(ways_[i - 1]);
      best_cost_ = ways_[i - 1][best_before_].cost;
    }
    if (strokes_[i].is_line) {
      weigh_line(i);
    } else {
      weigh_curve(i);
    }
  }

  std::vector<const Way*> chosen(strokes_.size());
  State state = best_of(ways_.back());
  for (std::size_t i = strokes_.size(); i-- > 0;) {
    chosen[i] = &ways_[i][state];
    state = chosen[i]->before;
  }
  for (std::size_t i = 0; i < strokes_.size(); ++i) {
    const Operands operands = operands_of(strokes_[i], chosen[i]->form);
    for (int k = 0; k < operands.count; ++k) {
      append_number(out, operands.numbers[static_cast<std::size_t>(k)]);
    }
    const bool ends = i + 1 == strokes_.size() || chosen[i + 1]->begins;
    if (ends) out.push_back(static_cast<char>(chosen[i]->operator_code));
  }
}

std::int32_t length_of(OutlinePoint step) { return std::max(std::abs(step.x), std::abs(step.y)); }

/// The same contour, begun after its longest line: what leads back to the start need not be
/// written.
Contour begin_after_line(const Contour& contour) {
  if (contour.strokes.empty() || contour.strokes.back().end != contour.start) return contour;
  std::size_t longest = contour.strokes.size();
  std::int32_t length = 0;
  OutlinePoint here = contour.start;
  for (std::size_t i = 0; i < contour.strokes.size(); ++i) {
    const Stroke& stroke = contour.strokes[i];
    const std::int32_t own = length_of(stroke.end - here);
    if (stroke.kind == Stroke::Kind::line && own > length) {
      longest = i;
      length = own;
    }
    here = stroke.end;
  }
  if (longest == contour.strokes.size()) return contour;
  Contour turned{.start = contour.strokes[longest].end, .strokes = contour.strokes};
  std::rotate(turned.strokes.begin(),
              turned.strokes.begin() + static_cast<std::ptrdiff_t>(longest) + 1,
              turned.strokes.end());
  turned.strokes.pop_back();
  return turned;
}

std::vector<Steps> steps_of(const Contour& contour) {
  std::vector<Steps> steps;
  steps.reserve(contour.strokes.size());
  OutlinePoint here = contour.start;
  for (const Stroke& stroke : contour.strokes) {
    if (stroke.kind == Stroke::Kind::line) {
      steps.push_back(sized(
          {.is_line = true, .first = stroke.end - here, .second = {}, .third = {}, .sizes = {}}));
    } else {
      steps.push_back(sized({.is_line = false,
                             .first = stroke.control1 - here,
                             .second = stroke.control2 - stroke.control1,
                             .third = stroke.end - stroke.control2,
                             .sizes = {}}));
    }
    here = stroke.end;
  }
  return steps;
}

void append_move(std::string& out, OutlinePoint step) {
  if (step.x != 0 || step.y == 0) append_number(out, step.x);
  if (step.y != 0) append_number(out, step.y);
  const int code = step.y == 0 ? hmoveto : step.x == 0 ? vmoveto : rmoveto;
  out.push_back(static_cast<char>(code));
}

}  // namespace

std::string pack_charstring(const Outline& outline, std::optional<std::int32_t> width) {
  std::string out;
  if (width) append_number(out, *width);
  OutlinePoint here;
  for (const Contour& given : outline) {
    const Contour contour = begin_after_line(given);
    append_move(out, contour.start - here);
    ContourPacker(steps_of(contour)).append_to(out);
    here = contour.strokes.empty() ? contour.start : contour.strokes.back().end;
  }
  out.push_back(static_cast<char>(endchar));
  return out;
}

}  // namespace kanyin
