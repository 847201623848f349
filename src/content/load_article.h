// One snippet to the articles in it: a Markdown file is one article, a YAML file holds several
// briefs.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "content/picture_shelf.h"
#include "diag/diagnostics.h"
#include "diag/source_map.h"
#include "model/article.h"
#include "model/date.h"
#include "model/publication.h"

namespace kanyin {

/// What an article needs to know of its issue.
struct ArticleSetting {
  const Publication& publication;
  std::optional<Date> date;
  PictureShelf& pictures;
};

/// Reads one Markdown snippet. Nothing comes back only if an error has been reported. What an
/// article lacks is left to check_issue.
std::optional<Article> load_article(std::string_view path, ArticleSetting& setting,
                                    SourceMap& sources, Diagnostics& diags);

/// Reads a YAML file of briefs. Nothing comes back only if an error has been reported.
std::vector<Article> load_briefs(std::string_view path, ArticleSetting& setting, SourceMap& sources,
                                 Diagnostics& diags);

}  // namespace kanyin
