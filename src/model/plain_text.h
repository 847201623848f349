// The words of an issue without anything around them.
#pragma once

#include <string>
#include <vector>

#include "model/issue.h"
#include "model/issue_parts.h"

namespace kanyin {

/// A block as lines of text; a list or a table has several.
using TextBlock = std::vector<std::string>;

/// The body of an article and its footnotes, with labels and marks as they are read.
std::vector<TextBlock> body_blocks(const Article& article);

/// The text of a row of inlines, readings in parentheses behind it; footnote marks are left out,
/// the editor's breaks are LF.
std::string plain_text(const Inlines& inlines);

/// One text for each paragraph, heading, list item, table row (cells separated by a tab), caption
/// and verbatim line, in reading order, without the labels of lists.
std::vector<std::string> plain_paragraphs(const std::vector<Block>& blocks);

/// The title in one line, as it is read aloud.
std::string whole_title(const Article& article);

/// The run-in head as it stands before the body: with a wide space behind it where no mark of its
/// own parts it from the paragraph that follows.
std::string run_in_head(const Article& article);

/// A line of the footer, printed as `label：text`.
struct LabelledText {
  std::string label;
  std::string text;
};

/// 本期印发 and, where there is one, 本期增发, receivers separated by 、. A group with a label of
/// its own (报, 送, 发) is a line of its own. Empty without receivers.
std::vector<LabelledText> distribution_lines(const Issue& issue);

/// The lines above as `本期印发：…`, separated by LF: what programs read, whatever the words of the
/// page template.
std::string distribution_text(const Issue& issue);

/// Canonical list of receivers in order, those of this issue only included.
std::vector<std::string> receiver_names(const Issue& issue);

/// An editor's note that begins with words such as 编者按 needs no label.
bool names_itself(const std::vector<Block>& note);

/// `（更正版）`; empty for a first printing.
std::string edition_text(const Issue& issue);

/// `第3期（总第128期）`, of a correction with which it is; empty if the issue has neither number.
std::string number_text(const Issue& issue);

/// `江城工会信息 第3期（总第128期）`; with the date in place of numbers that are not there. Of a
/// document its title, or what stands over it and its number.
std::string issue_title(const Issue& issue);

/// The whole issue in reading order: a paragraph a line, a blank line between blocks, no spaces or
/// breaks that a page would invent. Struck text stands in ~~.
std::string plain_text(const Issue& issue, const IssueParts& parts);

}  // namespace kanyin
