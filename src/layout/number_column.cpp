#include "layout/number_column.h"

#include <algorithm>
#include <array>

namespace kanyin {

namespace {

constexpr std::array<std::string_view, 7> signs{"+", "-", "−", "±", "＋", "－", "约"};
constexpr std::array<std::string_view, 3> suffixes{"%", "％", "‰"};
constexpr std::array<std::string_view, 6> dashes{"-", "—", "——", "–", "－", "/"};

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

bool is_dash(std::string_view text) {
  return std::find(dashes.begin(), dashes.end(), text) != dashes.end();
}

bool is_number(std::string_view text) {
  for (const std::string_view sign : signs) {
    if (!text.starts_with(sign)) continue;
    text.remove_prefix(sign.size());
    break;
  }
  for (const std::string_view suffix : suffixes) {
    if (!text.ends_with(suffix)) continue;
    text.remove_suffix(suffix.size());
    break;
  }
  if (text.empty() || !is_digit(text.front()) || !is_digit(text.back())) return false;
  const std::size_t points = static_cast<std::size_t>(std::count(text.begin(), text.end(), '.'));
  return points <= 1 && std::all_of(text.begin(), text.end(), [](char letter) {
           return is_digit(letter) || letter == ',' || letter == '.';
         });
}

}  // namespace

bool is_number_column(const std::vector<std::string>& cells) {
  std::size_t numbers = 0;
  for (const std::string& cell : cells) {
    if (is_number(cell)) {
      ++numbers;
    } else if (!cell.empty() && !is_dash(cell)) {
      return false;
    }
  }
  return numbers >= 2;
}

std::size_t number_tail(std::string_view number) {
  const std::size_t point = number.find('.');
  if (point != number.npos) return point;
  std::size_t end = number.size();
  while (end > 0 && !is_digit(number[end - 1])) --end;
  // A dash stands where the digits end.
  return end == 0 ? number.size() : end;
}

}  // namespace kanyin
