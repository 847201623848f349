// Follows every link of a site that lies in a folder.
#pragma once

#include <string>
#include <vector>

namespace kanyin {

/// The links that lead nowhere, to a missing fragment, or out of the folder: `page: address`. Pages
/// with an id twice are told too. `count` is how many were followed.
struct FollowedLinks {
  std::size_t count = 0;
  std::vector<std::string> broken;
};

FollowedLinks follow_links(const std::string& folder);

}  // namespace kanyin
