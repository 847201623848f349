// Small charts as SVG within a page. Their colours come from the style sheet, and what they show is
// said in words too, for readers who cannot see them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace kanyin {

/// How many in which year.
struct YearCount {
  std::string year;
  std::size_t count = 0;
};

/// A column for each year; empty for fewer than two years.
std::string year_chart(const std::vector<YearCount>& counts);

/// One bar: `count` of `most`.
std::string bar(std::size_t count, std::size_t most);

}  // namespace kanyin
