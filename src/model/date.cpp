#include "model/date.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace kanyin {

namespace {

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int days_in(int year, int month) {
  constexpr std::array days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : days[static_cast<std::size_t>(month - 1)];
}

/// Takes a number of 1 to `most_digits` digits from the front of `text`.
std::optional<int> take_number(std::string_view& text, std::size_t most_digits) {
  int number = 0;
  const std::size_t length = std::min(most_digits, text.size());
  const auto [end, error] = std::from_chars(text.data(), text.data() + length, number);
  if (error != std::errc() || number < 0 || text.front() == '-') return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return number;
}

bool take(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  text.remove_prefix(word.size());
  return true;
}

std::string padded(int number, std::size_t width) {
  std::string digits = std::to_string(number);
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return digits;
}

}  // namespace

bool is_real(const Date& date) {
  return date.year >= 1 && date.year <= 9999 && date.month >= 1 && date.month <= 12 &&
         date.day >= 1 && date.day <= days_in(date.year, date.month);
}

std::optional<Date> parse_date(std::string_view text) {
  struct Marks {
    std::string_view year, month, day;
  };
  constexpr std::array forms{Marks{"-", "-", ""}, Marks{"/", "/", ""}, Marks{".", ".", ""},
                             Marks{"年", "月", "日"}};
  for (const Marks& marks : forms) {
    std::string_view rest = text;
    // 12.3.1 may be any of three dates.
    const std::optional<int> year = take_number(rest, 4);
    if (!year || text.size() - rest.size() != 4 || !take(rest, marks.year)) continue;
    const std::optional<int> month = take_number(rest, 2);
    if (!month || !take(rest, marks.month)) continue;
    const std::optional<int> day = take_number(rest, 2);
    if (!day || !take(rest, marks.day) || !rest.empty()) continue;
    return Date{*year, *month, *day};
  }
  return std::nullopt;
}

std::string iso_date(const Date& date) {
  return padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2);
}

std::string chinese_date(const Date& date) {
  return std::to_string(date.year) + "年" + std::to_string(date.month) + "月" +
         std::to_string(date.day) + "日";
}

int weekday(const Date& date) {
  // Sakamoto's method: the offsets are the weekdays that months begin on, counted from March.
  constexpr std::array offsets{0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};
  const int year = date.month < 3 ? date.year - 1 : date.year;
  return (year + year / 4 - year / 100 + year / 400 +
          offsets[static_cast<std::size_t>(date.month - 1)] + date.day) %
         7;
}

}  // namespace kanyin
