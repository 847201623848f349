#include "pdf/read_charstring.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace kanyin {

namespace {

/// Numbers are fixed-point with 16 bits after the point.
using Fixed = std::int64_t;
constexpr int fraction_bits = 16;

constexpr std::size_t most_operands = 48;  // Technical Note 5177, appendix B
constexpr int deepest_call = 10;
/// More operators than any glyph has; a damaged font could otherwise keep us busy for hours.
constexpr int most_operators = 100'000;

class CharstringReader {
 public:
  explicit CharstringReader(CffSubroutines subroutines) : subroutines_(subroutines) {}

  /// False if something is wrong.
  bool run(std::string_view bytes, int depth);

  bool ended() const { return ended_; }
  Outline outline() && { return std::move(outline_); }

 private:
  static int byte_of(char byte) { return static_cast<unsigned char>(byte); }

  bool push(Fixed number) {
    if (operands_.size() >= most_operands) return false;
    operands_.push_back(number);
    return true;
  }

  bool number(int first, std::string_view bytes, std::size_t& at);
  bool call(const CffIndex* routines, int depth);
  bool draw(int code);
  bool flex(int code);

  void clear() { operands_.clear(); }

  /// Hints before the first mask may leave their operator out.
  void count_hints() {
    hint_count_ += operands_.size() / 2;
    clear();
  }

  static std::int32_t whole(Fixed number) {
    return static_cast<std::int32_t>((number + (Fixed{1} << (fraction_bits - 1))) >> fraction_bits);
  }
  OutlinePoint here() const { return {whole(x_), whole(y_)}; }

  bool move(Fixed dx, Fixed dy) {
    x_ += dx;
    y_ += dy;
    outline_.push_back({.start = here(), .strokes = {}});
    return true;
  }

  bool line(Fixed dx, Fixed dy) {
    if (outline_.empty()) return false;
    x_ += dx;
    y_ += dy;
    Stroke stroke;
    stroke.end = here();
    outline_.back().strokes.push_back(stroke);
    return true;
  }

  bool curve(Fixed dx1, Fixed dy1, Fixed dx2, Fixed dy2, Fixed dx3, Fixed dy3) {
    if (outline_.empty()) return false;
    Stroke stroke{.kind = Stroke::Kind::curve, .control1 = {}, .control2 = {}, .end = {}};
    x_ += dx1;
    y_ += dy1;
    stroke.control1 = here();
    x_ += dx2;
    y_ += dy2;
    stroke.control2 = here();
    x_ += dx3;
    y_ += dy3;
    stroke.end = here();
    outline_.back().strokes.push_back(stroke);
    return true;
  }

  bool lines(std::size_t begin, std::size_t end);
  bool curves(std::size_t begin, std::size_t end);
  bool turning_lines(bool horizontal);
  bool even_curves(bool horizontal);
  bool turning_curves(bool horizontal);

  Fixed operand(std::size_t i) const { return operands_[i]; }

  CffSubroutines subroutines_;
  std::vector<Fixed> operands_;
  Outline outline_;
  Fixed x_ = 0;
  Fixed y_ = 0;
  std::size_t hint_count_ = 0;
  int operator_count_ = 0;
  bool ended_ = false;
};

bool CharstringReader::number(int first, std::string_view bytes, std::size_t& at) {
  const std::size_t left = bytes.size() - at;
  if (first == 28) {
    if (left < 2) return false;
    const int value = static_cast<std::int16_t>(byte_of(bytes[at]) * 256 + byte_of(bytes[at + 1]));
    at += 2;
    return push(Fixed{value} * (1 << fraction_bits));
  }
  if (first <= 246) return push(Fixed{first - 139} * (1 << fraction_bits));
  if (first <= 254) {
    if (left < 1) return false;
    const int low = byte_of(bytes[at++]);
    const int value =
        first <= 250 ? (first - 247) * 256 + low + 108 : -(first - 251) * 256 - low - 108;
    return push(Fixed{value} * (1 << fraction_bits));
  }
  if (left < 4) return false;
  std::uint32_t value = 0;
  for (int i = 0; i < 4; ++i) value = value << 8 | static_cast<std::uint32_t>(byte_of(bytes[at++]));
  return push(static_cast<std::int32_t>(value));
}

bool CharstringReader::call(const CffIndex* routines, int depth) {
  if (routines == nullptr || operands_.empty()) return false;
  const std::int64_t bias = routines->count() < 1240    ? 107
                            : routines->count() < 33900 ? 1131
                                                        : 32768;
  const std::int64_t wanted = (operands_.back() >> fraction_bits) + bias;
  operands_.pop_back();
  if (wanted < 0) return false;
  const std::optional<std::string_view> routine = routines->item(static_cast<std::size_t>(wanted));
  return routine && run(*routine, depth + 1);
}

bool CharstringReader::run(std::string_view bytes, int depth) {
  if (depth > deepest_call) return false;
  for (std::size_t at = 0; at < bytes.size() && !ended_;) {
    const int code = byte_of(bytes[at++]);
    if (code == 28 || code >= 32) {
      if (!number(code, bytes, at)) return false;
      continue;
    }
    if (++operator_count_ > most_operators) return false;
    switch (code) {
      case 11:  // return
        return true;
      case 10:  // callsubr
        if (!call(subroutines_.local, depth)) return false;
        break;
      case 29:  // callgsubr
        if (!call(subroutines_.global, depth)) return false;
        break;
      case 1:   // hstem
      case 3:   // vstem
      case 18:  // hstemhm
      case 23:  // vstemhm
        count_hints();
        break;
      case 19:  // hintmask
      case 20:  // cntrmask
        count_hints();
        at += (hint_count_ + 7) / 8;
        break;
      case 14:  // endchar; with four operands it would put two glyphs together
        if (operands_.size() >= 4) return false;
        ended_ = true;
        break;
      case 12:
        if (at >= bytes.size() || !flex(byte_of(bytes[at++]))) return false;
        clear();
        break;
      default:
        if (!draw(code)) return false;
        clear();
    }
  }
  return true;
}

bool CharstringReader::lines(std::size_t begin, std::size_t end) {
  if ((end - begin) % 2 != 0) return false;
  for (std::size_t i = begin; i < end; i += 2) {
    if (!line(operand(i), operand(i + 1))) return false;
  }
  return true;
}

bool CharstringReader::curves(std::size_t begin, std::size_t end) {
  if ((end - begin) % 6 != 0) return false;
  for (std::size_t i = begin; i < end; i += 6) {
    if (!curve(operand(i), operand(i + 1), operand(i + 2), operand(i + 3), operand(i + 4),
               operand(i + 5))) {
      return false;
    }
  }
  return true;
}

bool CharstringReader::turning_lines(bool horizontal) {
  for (const Fixed length : operands_) {
    if (!(horizontal ? line(length, 0) : line(0, length))) return false;
    horizontal = !horizontal;
  }
  return true;
}

/// hhcurveto and vvcurveto: each curve begins and ends in one direction; the first may begin aside.
bool CharstringReader::even_curves(bool horizontal) {
  const std::size_t aside = operands_.size() % 4;
  if (aside > 1) return false;
  Fixed across = aside == 1 ? operand(0) : 0;
  for (std::size_t i = aside; i < operands_.size(); i += 4) {
    const bool drawn =
        horizontal ? curve(operand(i), across, operand(i + 1), operand(i + 2), operand(i + 3), 0)
                   : curve(across, operand(i), operand(i + 1), operand(i + 2), 0, operand(i + 3));
    if (!drawn) return false;
    across = 0;
  }
  return true;
}

/// hvcurveto and vhcurveto: the directions take turns; the last curve may end aside.
bool CharstringReader::turning_curves(bool horizontal) {
  const std::size_t aside = operands_.size() % 4;
  if (aside > 1 || operands_.size() < 4) return false;
  const std::size_t end = operands_.size() - aside;
  for (std::size_t i = 0; i < end; i += 4) {
    const Fixed last = aside == 1 && i + 4 == end ? operand(end) : 0;
    const bool drawn =
        horizontal ? curve(operand(i), 0, operand(i + 1), operand(i + 2), last, operand(i + 3))
                   : curve(0, operand(i), operand(i + 1), operand(i + 2), operand(i + 3), last);
    if (!drawn) return false;
    horizontal = !horizontal;
  }
  return true;
}

bool CharstringReader::draw(int code) {
  const std::size_t count = operands_.size();
  switch (code) {
    case 21:  // rmoveto; a width may stand before the operands of the first operator
      return count >= 2 && move(operand(count - 2), operand(count - 1));
    case 22:  // hmoveto
      return count >= 1 && move(operand(count - 1), 0);
    case 4:  // vmoveto
      return count >= 1 && move(0, operand(count - 1));
    case 5:  // rlineto
      return lines(0, count);
    case 6:  // hlineto
      return turning_lines(true);
    case 7:  // vlineto
      return turning_lines(false);
    case 8:  // rrcurveto
      return curves(0, count);
    case 24:  // rcurveline
      return count >= 2 && curves(0, count - 2) && lines(count - 2, count);
    case 25:  // rlinecurve
      return count >= 6 && lines(0, count - 6) && curves(count - 6, count);
    case 26:  // vvcurveto
      return even_curves(false);
    case 27:  // hhcurveto
      return even_curves(true);
    case 30:  // vhcurveto
      return turning_curves(false);
    case 31:  // hvcurveto
      return turning_curves(true);
    default:
      return false;
  }
}

bool CharstringReader::flex(int code) {
  const std::size_t count = operands_.size();
  const auto at = [this](std::size_t i) { return operand(i); };
  switch (code) {
    case 34:  // hflex
      return count >= 7 && curve(at(0), 0, at(1), at(2), at(3), 0) &&
             curve(at(4), 0, at(5), -at(2), at(6), 0);
    case 35:  // flex
      return count >= 12 && curves(0, 12);
    case 36:  // hflex1
      return count >= 9 && curve(at(0), at(1), at(2), at(3), at(4), 0) &&
             curve(at(5), 0, at(6), at(7), at(8), -(at(1) + at(3) + at(7)));
    case 37: {  // flex1
      if (count < 11) return false;
      const Fixed dx = at(0) + at(2) + at(4) + at(6) + at(8);
      const Fixed dy = at(1) + at(3) + at(5) + at(7) + at(9);
      const bool horizontal = (dx < 0 ? -dx : dx) > (dy < 0 ? -dy : dy);
      return curves(0, 6) && curve(at(6), at(7), at(8), at(9), horizontal ? at(10) : -dx,
                                   horizontal ? -dy : at(10));
    }
    default:
      return false;
  }
}

bool is_in_range(OutlinePoint point) {
  constexpr std::int32_t farthest = 1 << 14;  // an em has at most as many units (OpenType, head)
  return point.x > -farthest && point.x < farthest && point.y > -farthest && point.y < farthest;
}

bool is_in_range(const Contour& contour) {
  return is_in_range(contour.start) &&
         std::all_of(contour.strokes.begin(), contour.strokes.end(), [](const Stroke& stroke) {
           return is_in_range(stroke.control1) && is_in_range(stroke.control2) &&
                  is_in_range(stroke.end);
         });
}

}  // namespace

std::optional<Outline> read_charstring(std::string_view charstring, CffSubroutines subroutines) {
  CharstringReader reader(subroutines);
  if (!reader.run(charstring, 0) || !reader.ended()) return std::nullopt;
  Outline outline = std::move(reader).outline();
  for (const Contour& contour : outline) {
    if (!is_in_range(contour)) return std::nullopt;
  }
  return outline;
}

}  // namespace kanyin
