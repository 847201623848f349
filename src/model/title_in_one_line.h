// How a title stands in the contents list, on paper and on the web.
#pragma once

#include <string>

#include "model/article.h"

namespace kanyin {

/// In one line a space keeps halves apart that answer each other.
std::string title_in_one_line(const Article& article);

}  // namespace kanyin
