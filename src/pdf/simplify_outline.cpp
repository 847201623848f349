#include "pdf/simplify_outline.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace kanyin {

namespace {

// Whole numbers throughout, so that every machine leaves out the same points.

/// Fractions of a unit while points on curves are compared.
constexpr std::int64_t parts = 64;

/// A place on a curve, from 0 at its beginning to `whole` at its end.
constexpr std::int64_t whole = 1 << 12;

/// A curve that stands for more strokes than this has been bent around enough.
constexpr std::size_t most_joined = 8;

struct Vector {
  std::int64_t x = 0;
  std::int64_t y = 0;
};

Vector operator-(Vector a, Vector b) { return {a.x - b.x, a.y - b.y}; }

std::int64_t cross_product(Vector a, Vector b) { return a.x * b.y - a.y * b.x; }
std::int64_t dot(Vector a, Vector b) { return a.x * b.x + a.y * b.y; }

Vector vector(OutlinePoint from, OutlinePoint to) { return {to.x - from.x, to.y - from.y}; }

Vector in_parts(OutlinePoint point) { return {point.x * parts, point.y * parts}; }

Vector between(Vector a, Vector b, std::int64_t place) {
  return {a.x + (b.x - a.x) * place / whole, a.y + (b.y - a.y) * place / whole};
}

struct Curve {
  OutlinePoint start;
  OutlinePoint control1;
  OutlinePoint control2;
  OutlinePoint end;
};

struct CurvePoint {
  Vector place;      // in parts
  Vector direction;  // of any length
};

/// Is `cross / sqrt(length)`, the distance from a line, at most `far`? No line of a face is so long
/// that a `cross` beyond the first bound could be near it, and the squares stay in range.
bool is_near(std::int64_t cross, std::int64_t length, std::int64_t far) {
  constexpr std::int64_t longest = 400'000;
  if (std::abs(cross) > far * longest) return false;
  return cross * cross <= far * far * length;
}

/// De Casteljau's construction.
CurvePoint point_on(const Curve& curve, std::int64_t place) {
  const Vector a = between(in_parts(curve.start), in_parts(curve.control1), place);
  const Vector b = between(in_parts(curve.control1), in_parts(curve.control2), place);
  const Vector c = between(in_parts(curve.control2), in_parts(curve.end), place);
  const Vector ab = between(a, b, place);
  const Vector bc = between(b, c, place);
  // An eighth of the direction is exact enough, and its square stays in range.
  const Vector direction = bc - ab;
  return {between(ab, bc, place), {direction.x / 8, direction.y / 8}};
}

/// Does the place lie within `tolerance` units of the straight line through the curve point?
bool is_beside(const CurvePoint& point, Vector place, std::int64_t tolerance) {
  const Vector off = place - point.place;
  const std::int64_t far = tolerance * parts;
  if (dot(off, off) > 64 * far * far) return false;
  const std::int64_t length = dot(point.direction, point.direction);
  if (length == 0) return dot(off, off) <= far * far;
  return is_near(cross_product(off, point.direction), length, far);
}

std::int32_t rounded(std::int64_t number, std::int64_t divisor) {
  const std::int64_t half = number < 0 ? -divisor / 2 : divisor / 2;
  return static_cast<std::int32_t>((number + half) / divisor);
}

/// An old curve and the stretch of the new one that stands for it.
struct Joined {
  Curve curve;
  std::int64_t from = 0;
  std::int64_t to = whole;
};

/// One curve for several that go on in the same direction.
class CurveJoiner {
 public:
  CurveJoiner(const Curve& first, std::int64_t tolerance) : curve_(first), tolerance_(tolerance) {
    joined_[0].curve = first;
  }

  /// Takes the next curve in if one curve can still stand for all of them.
  bool take(const Curve& next);

  const Curve& curve() const { return curve_; }

 private:
  bool stands_for(const Curve& candidate, const Joined& old) const;

  Curve curve_;
  std::array<Joined, most_joined> joined_;
  std::size_t count_ = 1;
  std::int64_t tolerance_;
};

bool CurveJoiner::take(const Curve& next) {
  if (count_ == joined_.size()) return false;
  const Vector out = vector(curve_.control2, curve_.end);
  const Vector in = vector(next.start, next.control1);
  const std::int64_t along = dot(out, in);
  // A bend of more than about twenty degrees is meant to be seen.
  if (along <= 0 || std::abs(cross_product(out, in)) * 3 > along) return false;

  // Where a curve is divided, the lengths of the two tangents are as its two parts.
  const Vector both{out.x + in.x, out.y + in.y};
  const std::int64_t before = dot(out, both);
  const std::int64_t after = dot(in, both);
  const std::int64_t sum = before + after;
  const std::int64_t joint = whole * before / sum;
  if (joint < whole / 32 || joint > whole - whole / 32) return false;
  const Vector begin = vector(curve_.start, curve_.control1);
  const Vector end = vector(next.end, next.control2);
  const Curve candidate{
      .start = curve_.start,
      .control1 = curve_.start +
                  OutlinePoint{rounded(begin.x * sum, before), rounded(begin.y * sum, before)},
      .control2 = next.end + OutlinePoint{rounded(end.x * sum, after), rounded(end.y * sum, after)},
      .end = next.end};

  const auto squeezed = [joint](const Joined& old) {
    return Joined{old.curve, old.from * joint / whole, old.to * joint / whole};
  };
  const Joined added{next, joint, whole};
  if (!stands_for(candidate, added)) return false;
  for (std::size_t i = count_; i-- > 0;) {
    if (!stands_for(candidate, squeezed(joined_[i]))) return false;
  }
  for (std::size_t i = 0; i < count_; ++i) joined_[i] = squeezed(joined_[i]);
  joined_[count_++] = added;
  curve_ = candidate;
  return true;
}

/// Its beginning is the end of the one before, or of the candidate itself.
bool CurveJoiner::stands_for(const Curve& candidate, const Joined& old) const {
  if (old.to != whole &&
      !is_beside(point_on(candidate, old.to), in_parts(old.curve.end), tolerance_)) {
    return false;
  }
  for (const std::int64_t quarter : {2, 1, 3}) {
    const std::int64_t place = old.from + (old.to - old.from) * quarter / 4;
    const Vector seen = point_on(old.curve, whole * quarter / 4).place;
    if (!is_beside(point_on(candidate, place), seen, tolerance_)) return false;
  }
  return true;
}

/// Is the curve a straight line to three quarters of the tolerance? Its bulge is at most three
/// quarters of the distance of the farther control point, and at most four ninths of both distances
/// together.
bool is_straight(const Curve& curve, std::int64_t tolerance) {
  const Vector chord = vector(curve.start, curve.end);
  const std::int64_t length = dot(chord, chord);
  if (length == 0) return false;
  std::int64_t farther = 0;
  std::int64_t together = 0;
  for (const OutlinePoint control : {curve.control1, curve.control2}) {
    const Vector arm = vector(curve.start, control);
    const std::int64_t along = dot(arm, chord);
    if (along < 0 || along > length) return false;
    const std::int64_t away = std::abs(cross_product(arm, chord));
    farther = std::max(farther, away);
    together += away;
  }
  return is_near(farther, length, tolerance) || is_near(16 * together, length, 27 * tolerance);
}

/// One line for several: do the points between lie beside it to a quarter of the tolerance, which
/// is what flat curves have left of it, and does none of them turn back?
bool is_one_line(OutlinePoint start, const std::vector<OutlinePoint>& passed, OutlinePoint end,
                 std::int64_t tolerance) {
  const Vector chord = vector(start, end);
  const std::int64_t length = dot(chord, chord);
  std::int64_t last = 0;
  for (const OutlinePoint point : passed) {
    const Vector arm = vector(start, point);
    const std::int64_t along = dot(arm, chord);
    if (along < last || along > length) return false;
    last = along;
    if (!is_near(4 * cross_product(arm, chord), length, tolerance)) return false;
  }
  return true;
}

class ContourSimplifier {
 public:
  ContourSimplifier(const Contour& contour, std::int64_t tolerance)
      : contour_(contour), tolerance_(tolerance) {}

  Contour simplify();

 private:
  Curve curve_at(std::size_t i, OutlinePoint start) const {
    const Stroke& stroke = contour_.strokes[i];
    return {start, stroke.control1, stroke.control2, stroke.end};
  }

  /// Straight strokes, in part or whole; comes back with the first stroke after them.
  std::size_t take_lines(std::size_t i);
  std::size_t take_curves(std::size_t i);

  bool is_line(std::size_t i, OutlinePoint start) const {
    return contour_.strokes[i].kind == Stroke::Kind::line ||
           is_straight(curve_at(i, start), tolerance_);
  }

  const Contour& contour_;
  std::int64_t tolerance_;
  std::vector<Stroke> strokes_;
  OutlinePoint here_;
};

std::size_t ContourSimplifier::take_lines(std::size_t i) {
  std::vector<OutlinePoint> passed;
  OutlinePoint end = contour_.strokes[i].end;
  std::size_t next = i + 1;
  while (next < contour_.strokes.size() && passed.size() < most_joined && is_line(next, end)) {
    passed.push_back(end);
    if (!is_one_line(here_, passed, contour_.strokes[next].end, tolerance_)) break;
    end = contour_.strokes[next++].end;
  }
  Stroke stroke;
  stroke.end = end;
  if (end != here_) strokes_.push_back(stroke);
  here_ = end;
  return next;
}

std::size_t ContourSimplifier::take_curves(std::size_t i) {
  CurveJoiner joiner(curve_at(i, here_), tolerance_);
  std::size_t next = i + 1;
  OutlinePoint end = contour_.strokes[i].end;
  while (next < contour_.strokes.size() && !is_line(next, end)) {
    if (!joiner.take(curve_at(next, end))) break;
    end = contour_.strokes[next++].end;
  }
  const Curve& curve = joiner.curve();
  strokes_.push_back({.kind = Stroke::Kind::curve,
                      .control1 = curve.control1,
                      .control2 = curve.control2,
                      .end = curve.end});
  here_ = end;
  return next;
}

Contour ContourSimplifier::simplify() {
  here_ = contour_.start;
  for (std::size_t i = 0; i < contour_.strokes.size();) {
    i = is_line(i, here_) ? take_lines(i) : take_curves(i);
  }
  if (!strokes_.empty() && strokes_.back().kind == Stroke::Kind::line &&
      strokes_.back().end == contour_.start) {
    strokes_.pop_back();
  }
  return {.start = contour_.start, .strokes = std::move(strokes_)};
}

}  // namespace

Outline simplify_outline(const Outline& outline, std::int32_t tolerance) {
  Outline simple;
  simple.reserve(outline.size());
  for (const Contour& contour : outline) {
    Contour next = ContourSimplifier(contour, tolerance).simplify();
    if (!next.strokes.empty()) simple.push_back(std::move(next));
  }
  return simple;
}

}  // namespace kanyin
