// One article of an issue.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/block.h"
#include "model/text.h"

namespace kanyin {

enum class ArticleKind { story, brief };

/// The credit as printed, without parentheses, and whom it names.
struct Credit {
  Text text;
  std::vector<std::string> contributors;  // canonical names; empty for a collective credit
  bool collective = false;                // 综合来稿
};

/// What the correction that this printing is has changed outside of the blocks.
struct ArticleChanges {
  bool title = false;
  bool head = false;
  bool credit = false;
  std::string title_before;  // what stood there
  std::string credit_before;
};

struct Article {
  std::string id;  // anchor; unique in the issue
  ArticleKind kind = ArticleKind::story;
  Text section;
  std::vector<Text> title;  // the editor's lines; empty for briefs
  Text head;                // run-in head of a brief; may be empty
  std::vector<Block> note;  // editor's note; empty if there is none
  std::vector<Block> body;
  std::vector<Footnote> footnotes;
  Credit credit;
  ArticleChanges changes;
  bool landscape = false;    // 横排: its pages lie on their side; attachments of documents only
  bool bound_apart = false;  // 另装: an attachment that is not stapled to its document
  Span span;                 // the place that stands for the article as a whole
  Span id_span;              // of the id that the editor gave it, else the same
};

}  // namespace kanyin
