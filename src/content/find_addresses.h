// Web addresses in running text. cmark's own autolinks run on to the next space, which in
// Chinese is the end of the paragraph; ours end where the letters of an address do.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kanyin {

struct Address {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string link;  // with its scheme
};

/// In order of place; marks at the end of a sentence do not belong to an address.
std::vector<Address> find_addresses(std::string_view text);

}  // namespace kanyin
