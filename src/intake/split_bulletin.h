// An old bulletin, or a contribution of a single article, taken apart into sections, articles,
// credits and the distribution. The rules come from real bulletins: the credit is the only thing
// that reliably ends an article, a line is a paragraph, and blank lines mean nothing. Every word of
// the text is somewhere in the result; what belongs nowhere is in `leftover`.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diag/diagnostics.h"
#include "diag/source_map.h"
#include "intake/read_footer.h"
#include "intake/read_masthead.h"
#include "intake/section_line.h"
#include "model/article.h"
#include "model/text.h"

namespace kanyin {

struct SplitArticle {
  ArticleKind kind = ArticleKind::story;
  std::vector<Text> title;  // the lines as they stood; empty for briefs
  Text head;                // run-in head of a brief; may be empty
  std::vector<Text> note;   // editor's note; may be empty
  std::vector<Text> paragraphs;
  Text credit;  // without parentheses; may be empty
  Span span;
};

struct SplitSection {
  Text name;  // empty if the text names none before its first articles
  std::vector<SplitArticle> articles;
};

struct SplitBulletin {
  SplitMasthead masthead;
  std::vector<SplitSection> sections;
  std::vector<SplitReceivers> distribution;
  std::optional<int> copies;
  SplitStaff staff;
  std::vector<Text> leftover;
};

/// Reports each guess as a hint. A text without any article is an error.
SplitBulletin split_bulletin(SourceId source, const KnownSections& known, const SourceMap& sources,
                             Diagnostics& diags);

}  // namespace kanyin
