#include "html/lean_css.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace kanyin {

namespace {

constexpr std::string_view white_space = " \t\n\r\f";

constexpr bool contains(std::string_view set, char letter) { return set.find(letter) != set.npos; }

/// What may be more than itself, or make a space beside it needless; `u` may begin `url(`.
constexpr std::array<bool, 256> stops = [] {
  std::array<bool, 256> all{};
  for (const char letter : std::string_view(" \t\n\r\f/\"'\\{};,:u")) {
    all[static_cast<unsigned char>(letter)] = true;
  }
  return all;
}();

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
      const std::size_t size = size_up_to("*/", 2);
      const bool is_kept = rest.starts_with("/*!") || !rest.substr(0, size).ends_with("*/");
      if (is_kept) {
        add(rest.substr(0, size));
      } else {
        // A comment parts words as a space does.
        has_space_ = true;
        at_ += size;
      }
    } else if (rest.front() == '"' || rest.front() == '\'') {
      add(rest.substr(0, string_size(rest)));
    } else if (rest.starts_with("url(")) {
      add(rest.substr(0, size_up_to(")", 4)));
    } else if (contains(white_space, rest.front())) {
      has_space_ = true;
      ++at_;
    } else if (rest.front() == '\\') {
      // What it stands before has no meaning of its own.
      add(rest.substr(0, 2));
    } else {
      const auto* const stop = std::find_if(rest.begin() + 1, rest.end(), [](char letter) {
        return stops[static_cast<unsigned char>(letter)];
      });
      add(rest.substr(0, static_cast<std::size_t>(stop - rest.begin())));
    }
  }

  /// From here to the end of the next `mark`, which is at least `skipped` bytes away.
  std::size_t size_up_to(std::string_view mark, std::size_t skipped) const {
    const std::size_t found = css_.find(mark, at_ + skipped);
    return (found == css_.npos ? css_.size() : found + mark.size()) - at_;
  }

  static std::size_t string_size(std::string_view text) {
    std::size_t end = 1;
    while (end < text.size() && text[end] != text.front()) end += text[end] == '\\' ? 2 : 1;
    return std::min(end + 1, text.size());
  }

  void add(std::string_view words) {
    const char last = lean_.empty() ? '{' : ends_with_escape_ ? '\\' : lean_.back();
    const bool parts_nothing = contains("{};,:", last) || contains("{};,", words.front());
    if (has_space_ && !parts_nothing) lean_ += ' ';
    has_space_ = false;
    if (words == "}" && last == ';') lean_.pop_back();
    lean_ += words;
    ends_with_escape_ = words.front() == '\\';
    at_ += words.size();
  }

  std::string_view css_;
  std::size_t at_ = 0;
  std::string lean_;
  bool ends_with_escape_ = false;
  bool has_space_ = false;  // between what has been written and what comes next
};

}  // namespace

std::string lean_css(std::string_view css) { return CssWriter(css).write(); }

}  // namespace kanyin
