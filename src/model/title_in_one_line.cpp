#include "model/title_in_one_line.h"

namespace kanyin {

std::string title_in_one_line(const Article& article) {
  std::string title;
  for (const Text& line : article.title) title += (title.empty() ? "" : "　") + line.text;
  return title;
}

}  // namespace kanyin
