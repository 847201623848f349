#include "html/lean_css.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace kanyin {

namespace {

constexpr std::string_view white_space = " \t\n\r\f";

constexpr bool contains(std::string_view set, char letter) { return set.find(letter) != set.npos; }

/// Where a run of plain letters ends: what begins something else, and the marks beside which spaces
/// go. `u` may begin an address.
constexpr std::array<bool, 256> stops = [] {
  std::array<bool, 256> all{};
  for (const char letter : std::string_view(" \t\n\r\f/\"'\\{};,:uU")) {
    all[static_cast<unsigned char>(letter)] = true;
  }
  return all;
}();

/// Where a string or an address ends that begins with `text`: behind `mark`, if no backslash stands
/// before it.
std::size_t size_up_to(char mark, std::string_view text, std::size_t skipped) {
  std::size_t end = skipped;
  while (end < text.size() && text[end] != mark) end += text[end] == '\\' ? 2 : 1;
  return std::min(end + 1, text.size());
}

/// Whether an address without quotes stands here (CSS Syntax 3, 4.3.4).
bool is_bare_address(std::string_view text) {
  constexpr std::string_view name = "url(";
  const bool is_named = std::equal(
      name.begin(), name.end(), text.begin(), text.begin() + std::min(name.size(), text.size()),
      [](char wanted, char letter) { return wanted == letter || wanted - 'a' + 'A' == letter; });
  if (!is_named) return false;
  const std::size_t first = text.find_first_not_of(white_space, name.size());
  return first == text.npos || !contains("\"'", text[first]);
}

/// A backslash with what belongs to it: a letter, or up to six hexadecimal digits and the space
/// that ends them (CSS Syntax 3, 4.3.7).
std::size_t escape_size(std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdefABCDEF";
  constexpr std::size_t most_digits = 6;
  std::size_t size = 1;
  while (size < text.size() && size <= most_digits && contains(digits, text[size])) ++size;
  if (size == 1) return std::min<std::size_t>(2, text.size());
  if (text.substr(size).starts_with("\r\n")) return size + 2;
  return size < text.size() && contains(white_space, text[size]) ? size + 1 : size;
}

class CssWriter {
 public:
  explicit CssWriter(std::string_view css) : css_(css) { lean_.reserve(css.size()); }

  std::string write() {
    while (at_ < css_.size()) step();
    return std::move(lean_);
  }

 private:
  void step() {
    const std::string_view rest = css_.substr(at_);
    if (rest.starts_with("/*")) {
      take_comment(rest);
    } else if (contains("\"'", rest.front())) {
      add(rest.substr(0, size_up_to(rest.front(), rest, 1)));
    } else if (is_bare_address(rest)) {
      add(rest.substr(0, size_up_to(')', rest, 4)));
    } else if (contains(white_space, rest.front())) {
      has_space_ = true;
      ++at_;
    } else if (rest.front() == '\\') {
      add(rest.substr(0, escape_size(rest)));
    } else {
      const auto* const stop = std::find_if(rest.begin() + 1, rest.end(), [](char letter) {
        return stops[static_cast<unsigned char>(letter)];
      });
      add(rest.substr(0, static_cast<std::size_t>(stop - rest.begin())));
    }
  }

  void take_comment(std::string_view rest) {
    const std::size_t end = rest.find("*/", 2);
    if (end == rest.npos || rest.starts_with("/*!")) {
      add(rest.substr(0, end == rest.npos ? end : end + 2));
    } else {
      has_comment_ = true;
      at_ += end + 2;
    }
  }

  void add(std::string_view words) {
    const char last = lean_.empty() ? '{' : ends_with_escape_ ? '\\' : lean_.back();
    const bool parts_nothing = contains("{};,:", last) || contains("{};,", words.front());
    // A comment parts two words, but is none of the spaces that selectors know.
    if (!parts_nothing) lean_ += has_space_ ? " " : has_comment_ ? "/**/" : "";
    has_space_ = has_comment_ = false;
    if (words == "}" && last == ';') lean_.pop_back();
    lean_ += words;
    ends_with_escape_ = words.front() == '\\';
    at_ += words.size();
  }

  std::string_view css_;
  std::size_t at_ = 0;
  std::string lean_;
  bool ends_with_escape_ = false;
  bool has_space_ = false;    // between what has been written and what comes next
  bool has_comment_ = false;  // as well
};

}  // namespace

std::string lean_css(std::string_view css) { return CssWriter(css).write(); }

}  // namespace kanyin
