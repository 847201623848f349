// How a title stands in the contents list, on paper and on the web.
#pragma once

#include <string>

#include "model/article.h"

namespace kanyin {

/// The lines of a title are read as its halves; in one line a space keeps them apart.
std::string title_in_one_line(const Article& article);

}  // namespace kanyin
