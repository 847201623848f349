// A section (栏目) of an issue with its articles in printing order.
#pragma once

#include <string>
#include <vector>

#include "model/article.h"

namespace kanyin {

struct Section {
  std::string name;
  std::vector<Article> articles;
};

}  // namespace kanyin
