// Words that a line should not part if it can be helped: names of people and bodies, terms of the
// trade. A list gives most of them; names beside a title (王建国同志, 主席李强) and in a row of
// names (王建国、李强) are found by their surname.
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "text/shape.h"

namespace kanyin {

class SoftUnits {
 public:
  SoftUnits() = default;
  explicit SoftUnits(const std::vector<std::string>& words);

  /// One for each cluster: is the place after it inside such a word?
  std::vector<bool> inside(std::span<const Cluster> clusters) const;

 private:
  std::size_t longest_at(std::span<const Cluster> clusters) const;

  std::map<char32_t, std::vector<std::u32string>> by_first_;  // the longest first
};

}  // namespace kanyin
