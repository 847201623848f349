// Calendar dates. Nothing here can ask for today.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace kanyin {

struct Date {
  int year = 0;
  int month = 0;
  int day = 0;
  friend constexpr bool operator==(const Date&, const Date&) = default;
  friend constexpr std::strong_ordering operator<=>(const Date& a, const Date& b) {
    if (a.year != b.year) return a.year <=> b.year;
    return a.month != b.month ? a.month <=> b.month : a.day <=> b.day;
  }
};

/// True if the Gregorian calendar has this day.
bool is_real(const Date& date);

/// Reads `2012-02-29`, `2012/2/29`, `2012.2.29` or `2012年2月29日`. Nothing if it is none of these
/// or the year has not four figures; the day may be one that the calendar does not have.
std::optional<Date> parse_date(std::string_view text);

/// `2012-02-29` (GB/T 7408).
std::string iso_date(const Date& date);

/// `2012年2月29日`: Arabic figures, full year, no padding (GB/T 9704-2012, 7.3.5.4).
std::string chinese_date(const Date& date);

/// 0 for Sunday to 6 for Saturday.
int weekday(const Date& date);

}  // namespace kanyin
