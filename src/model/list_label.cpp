#include "model/list_label.h"

#include "io/utf8.h"

namespace kanyin {

namespace {

constexpr int last_circled = 20;

std::string in_parentheses(int number) {
  return std::string("（").append(std::to_string(number)).append("）");
}

}  // namespace

std::string list_label(const List& list, std::size_t index, int depth) {
  if (!list.ordered) return "•";
  const int number = list.first_number + static_cast<int>(index);
  if (depth == 0) return std::to_string(number) + ".";
  const bool has_circle = number >= 1 && number <= last_circled;
  if (depth == 1 || !has_circle) return in_parentheses(number);
  return encode_utf8(U'①' + static_cast<char32_t>(number - 1));
}

}  // namespace kanyin
