// Lengths on paper are whole thousandths of a point, so that adding and comparing them is exact and
// the same input gives the same bytes on every machine.
#pragma once

#include <compare>
#include <cstdint>

namespace kanyin {

/// A distance in millipoints (1/1000 pt; 1 pt = 1/72 inch). May be negative.
struct Length {
  std::int64_t millipoints = 0;

  friend constexpr bool operator==(Length, Length) = default;
  friend constexpr std::strong_ordering operator<=>(Length a, Length b) {
    return a.millipoints <=> b.millipoints;
  }

  constexpr Length operator-() const { return {-millipoints}; }
  constexpr Length& operator+=(Length other) {
    millipoints += other.millipoints;
    return *this;
  }
  constexpr Length& operator-=(Length other) {
    millipoints -= other.millipoints;
    return *this;
  }
  friend constexpr Length operator+(Length a, Length b) { return {a.millipoints + b.millipoints}; }
  friend constexpr Length operator-(Length a, Length b) { return {a.millipoints - b.millipoints}; }
  friend constexpr Length operator*(Length a, std::int64_t n) { return {a.millipoints * n}; }
  friend constexpr Length operator*(std::int64_t n, Length a) { return a * n; }

  /// This length times `numerator / denominator`, rounded half away from zero. The denominator is
  /// positive.
  constexpr Length scaled(std::int64_t numerator, std::int64_t denominator) const {
    const std::int64_t product = millipoints * numerator;
    const std::int64_t half = product < 0 ? -(denominator / 2) : denominator / 2;
    return {(product + half) / denominator};
  }
};

constexpr Length points(std::int64_t count) { return {count * 1000}; }

/// `micrometres` are thousandths of a millimetre; 1 mm is 72000/25.4 millipoints.
constexpr Length micrometres(std::int64_t count) { return Length{count}.scaled(720, 254); }

constexpr Length millimetres(std::int64_t count) { return micrometres(count * 1000); }

}  // namespace kanyin
