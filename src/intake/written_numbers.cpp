#include "intake/written_numbers.h"

#include <algorithm>
#include <string>

#include "io/utf8.h"

namespace kanyin {

namespace {

constexpr std::u32string_view numerals = U"零一二三四五六七八九";

/// 〇 and what typists put for it are 零, full-width figures are figures.
char32_t plain(char32_t c) {
  if (c == U'〇' || c == U'○' || c == U'Ｏ') return U'零';
  if (c >= U'０' && c <= U'９') return U'0' + (c - U'０');
  return c;
}

}  // namespace

std::optional<int> number_in(std::u32string_view text) {
  if (text.empty() || text.size() > 6) return std::nullopt;
  int whole = 0;
  int digit = 0;
  bool by_unit = false;
  for (char32_t written : text) {
    const char32_t c = plain(written);
    const std::size_t numeral = numerals.find(c);
    if (c >= U'0' && c <= U'9') {
      digit = digit * 10 + static_cast<int>(c - U'0');
    } else if (numeral != std::u32string_view::npos) {
      digit = digit * 10 + static_cast<int>(numeral);
    } else if (c == U'十' || c == U'百') {
      whole += std::max(digit, 1) * (c == U'十' ? 10 : 100);
      digit = 0;
      by_unit = true;
    } else {
      return std::nullopt;
    }
  }
  const int number = by_unit ? whole + digit : digit;
  if (number < 1) return std::nullopt;
  return number;
}

std::optional<Date> written_date(std::string_view text) {
  if (const std::optional<Date> date = parse_date(text)) {
    return is_real(*date) ? date : std::nullopt;
  }
  const std::u32string chars = decode_utf8(text);
  const std::u32string_view view = chars;
  const std::size_t year = view.find(U'年');
  if (year == view.npos) return std::nullopt;
  const std::size_t month = view.find(U'月', year);
  if (month == view.npos || !view.ends_with(U'日')) return std::nullopt;
  const std::optional<int> y = number_in(view.substr(0, year));
  const std::optional<int> m = number_in(view.substr(year + 1, month - year - 1));
  const std::optional<int> d = number_in(view.substr(month + 1, view.size() - month - 2));
  if (!y || !m || !d || *y < 1000) return std::nullopt;
  const Date date{*y, *m, *d};
  return is_real(date) ? std::optional(date) : std::nullopt;
}

}  // namespace kanyin
