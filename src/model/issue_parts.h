// What the press itself prints around the articles of an issue, in the words of the page template:
// the same on paper, on screen and in the text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kanyin {

/// Words with something before and after them, such as parentheses.
struct Surround {
  std::string before;
  std::string after;
  std::string around(std::string_view words) const { return before + std::string(words) + after; }
};

/// A line at the end of an issue. `right` stands at the other edge of the page.
struct FooterLine {
  std::string label;  // 本期印发：
  std::string text;
  std::string right;
};

/// Lines between two rules.
using FooterPart = std::vector<FooterLine>;

struct IssueParts {
  bool contents_list = false;  // whether the issue has one
  std::string contents_head;
  std::string note_label;  // 编者按：
  Surround section;
  Surround credit;
  std::vector<FooterPart> footer;  // none of them empty
  std::string edition{};           // （更正版）更正第1次, of a corrected document
};

}  // namespace kanyin
