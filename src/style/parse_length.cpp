#include "style/parse_length.h"

#include <array>
#include <cstdint>
#include <utility>

namespace kanyin {

namespace {

struct TypeSize {
  std::string_view name;
  Length size;
};

/// GB/T 9704-2012 and the usual word processors; 三号 is 16 pt, 小四 is 12 pt.
constexpr std::array type_sizes{
    TypeSize{"初号", points(42)},   TypeSize{"小初", points(36)},    TypeSize{"一号", points(26)},
    TypeSize{"小一", points(24)},   TypeSize{"二号", points(22)},    TypeSize{"小二", points(18)},
    TypeSize{"三号", points(16)},   TypeSize{"小三", points(15)},    TypeSize{"四号", points(14)},
    TypeSize{"小四", points(12)},   TypeSize{"五号", Length{10500}}, TypeSize{"小五", points(9)},
    TypeSize{"六号", Length{7500}}, TypeSize{"小六", Length{6500}},  TypeSize{"七号", Length{5500}},
    TypeSize{"八号", points(5)},    TypeSize{"小二号", points(18)},  TypeSize{"小三号", points(15)},
    TypeSize{"小四号", points(12)}, TypeSize{"小五号", points(9)},
};

struct Number {
  std::int64_t thousandths = 0;
  std::string_view rest;
};

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

/// Up to six digits before the point and three after it.
std::optional<Number> take_number(std::string_view text) {
  std::int64_t value = 0;
  std::size_t digits = 0;
  while (!text.empty() && is_digit(text.front())) {
    value = value * 10 + (text.front() - '0');
    text.remove_prefix(1);
    if (++digits > 6) return std::nullopt;
  }
  if (digits == 0) return std::nullopt;
  value *= 1000;
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    std::int64_t weight = 100;
    if (text.empty() || !is_digit(text.front())) return std::nullopt;
    while (!text.empty() && is_digit(text.front())) {
      value += (text.front() - '0') * weight;
      weight /= 10;
      text.remove_prefix(1);
    }
  }
  while (text.starts_with(' ')) text.remove_prefix(1);
  return Number{value, text};
}

}  // namespace

std::optional<Length> parse_length(std::string_view text) {
  for (const TypeSize& type_size : type_sizes) {
    if (text == type_size.name) return type_size.size;
  }
  const std::optional<Number> number = take_number(text);
  if (!number) return std::nullopt;
  if (number->rest == "mm" || number->rest == "毫米") return micrometres(number->thousandths);
  if (number->rest == "pt" || number->rest == "磅") return Length{number->thousandths};
  return std::nullopt;
}

std::optional<int> parse_thousandths(std::string_view text, std::string_view unit_zh,
                                     std::string_view unit_en) {
  const std::optional<Number> number = take_number(text);
  if (!number) return std::nullopt;
  const bool known = number->rest.empty() || number->rest == unit_zh || number->rest == unit_en;
  if (!known || number->thousandths > 1000000) return std::nullopt;
  return static_cast<int>(number->thousandths);
}

}  // namespace kanyin
