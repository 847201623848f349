// The words of an article as HTML: note, body and footnotes. How they are put together with title
// and credit is the template's business.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "diag/diagnostics.h"
#include "model/article.h"

namespace kanyin {

struct FootnoteHtml {
  std::string anchor;
  std::string text;  // with links back to where it is called
};

struct ArticleHtml {
  std::string note;
  std::string body;
  std::vector<FootnoteHtml> footnotes;
};

/// `anchors` are those of all articles of the page. A link that leads nowhere is reported and its
/// words stay.
ArticleHtml article_html(const Article& article, const std::set<std::string>& anchors,
                         Diagnostics& diags);

/// The same for a text of an official document under a heading of level `title_level`.
ArticleHtml article_html(const Article& article, int title_level,
                         const std::set<std::string>& anchors, Diagnostics& diags);

}  // namespace kanyin
