#include "content/find_addresses.h"

#include <algorithm>

namespace kanyin {

namespace {

bool is_word_letter(char letter) {
  return (letter >= '0' && letter <= '9') || (letter >= 'A' && letter <= 'Z') ||
         (letter >= 'a' && letter <= 'z');
}

bool is_address_letter(char letter) {
  return is_word_letter(letter) ||
         std::string_view("-._~:/?#[]@!$&'()*+,;=%").find(letter) != std::string_view::npos;
}

/// The address without the marks of the sentence around it; a closing parenthesis stays if its
/// partner is inside.
std::size_t without_last_marks(std::string_view text, std::size_t begin, std::size_t end) {
  while (end > begin) {
    const std::string_view address = text.substr(begin, end - begin);
    const char last = address.back();
    const bool unpaired = last == ')' && std::count(address.begin(), address.end(), '(') <
                                             std::count(address.begin(), address.end(), ')');
    if (!unpaired && std::string_view(".,;:!?'*_~").find(last) == std::string_view::npos) break;
    --end;
  }
  return end;
}

}  // namespace

std::vector<Address> find_addresses(std::string_view text) {
  constexpr std::string_view openings[] = {"http://", "https://", "www."};
  std::vector<Address> found;
  const bool may_hold_one = text.find("://") != text.npos || text.find("www.") != text.npos;
  if (!may_hold_one) return found;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] != 'h' && text[at] != 'w') {
      ++at;
      continue;
    }
    const std::string_view rest = text.substr(at);
    const auto* opening =
        std::find_if(std::begin(openings), std::end(openings),
                     [rest](std::string_view word) { return rest.starts_with(word); });
    const bool inside_word = at > 0 && is_word_letter(text[at - 1]);
    if (opening == std::end(openings) || inside_word) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && is_address_letter(text[end])) ++end;
    end = without_last_marks(text, at, end);
    if (end > at + opening->size()) {
      const std::string scheme = *opening == "www." ? "http://" : "";
      found.push_back({at, end, scheme + std::string(text.substr(at, end - at))});
    }
    at = std::max(end, at + 1);
  }
  return found;
}

}  // namespace kanyin
