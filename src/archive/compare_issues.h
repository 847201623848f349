// What changed between two revisions of an issue, by its content: articles, the parts of an article
// and its paragraphs, never bytes or lines of files.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "archive/compare_texts.h"
#include "model/issue.h"

namespace kanyin {

enum class IssuePart {
  masthead,      // name, number, date, theme
  distribution,  // receivers, copies, staff
  title,
  head,
  note,
  paragraph,
  footnote,
  credit
};

/// One text that is not what it was. Where one of them is empty, the text was added or removed.
struct PartChange {
  IssuePart part = IssuePart::paragraph;
  std::string label;  // of masthead and distribution: 日期, 印发范围 …
  std::string before;
  std::string after;
  std::optional<std::size_t> old_leaf;  // of note, paragraphs and footnotes: which in that article
  std::optional<std::size_t> new_leaf;
};

enum class ArticleFate { kept, added, removed };

struct ArticleDifference {
  ArticleFate fate = ArticleFate::kept;
  std::string id;          // in the later revision; in the earlier one if it was removed
  std::string id_before;   // empty if it was added
  std::string title;       // as people call it
  std::string moved_from;  // the section it stood in; empty if it stayed
  std::string moved_to;
  bool is_moved = false;  // to another place, of its section or of the issue
  std::vector<PartChange> parts;
};

struct IssueDifference {
  std::vector<PartChange> around;  // what stands around the articles
  std::vector<ArticleDifference> articles;
  bool empty() const { return around.empty() && articles.empty(); }
};

/// Articles that did not change are left out.
IssueDifference compare_issues(const Issue& before, const Issue& after);

/// The blocks that hold words, depth first: paragraphs and headings, also those in lists and
/// quotations; tables, figures and verbatim text as wholes.
std::vector<const Block*> leaf_blocks(const std::vector<Block>& blocks);

/// What a leaf says, for comparing and for showing.
std::string leaf_text(const Block& leaf);

/// What people call an article: 《title》, or the beginning of a brief.
std::string called(const Article& article);

/// The issue with the marks of what changed in it: `Block::changed` and `Article::changes`, and
/// those of the signature of a document.
Issue with_change_marks(Issue issue, const IssueDifference& difference);

/// The same for a page that shows its corrections: what was put in is marked, and what was taken
/// out stands there, marked as removed.
Issue with_edits(Issue issue, const IssueDifference& difference);

}  // namespace kanyin
