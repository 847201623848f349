// The words of an issue without anything around them.
#pragma once

#include <string>
#include <vector>

#include "model/issue.h"

namespace kanyin {

/// The text of a row of inlines; footnote marks are left out, the editor's breaks are LF.
std::string plain_text(const Inlines& inlines);

/// One text for each paragraph, heading, list item, table row (cells separated by a tab), caption
/// and verbatim line, in reading order, without the labels of lists.
std::vector<std::string> plain_paragraphs(const std::vector<Block>& blocks);

/// The title in one line, as it is read aloud.
std::string whole_title(const Article& article);

/// A line of the footer, printed as `label：text`.
struct LabelledText {
  std::string label;
  std::string text;
};

/// 本期印发 and, where there is one, 本期增发, receivers separated by 、. A group with a label of
/// its own (报, 送, 发) is a line of its own. Empty without receivers.
std::vector<LabelledText> distribution_lines(const Issue& issue);

/// The lines above as `本期印发：…`, separated by LF.
std::string distribution_text(const Issue& issue);

/// Canonical list of receivers in order, those of this issue only included.
std::vector<std::string> receiver_names(const Issue& issue);

/// The staff that are named: 责任编辑, 审核, 签发, 电话.
std::vector<LabelledText> staff_lines(const Issue& issue);

/// `共印350份`; empty if the number of copies is not known.
std::string copies_text(const Issue& issue);

/// What stands before an editor's note: 编者按, or nothing if there is no note or it says by itself
/// what it is.
std::string note_label(const Article& article);

/// `第3期（总第128期）`; empty if the issue has neither number.
std::string number_text(const Issue& issue);

/// `江城工会信息 第3期（总第128期）`; with the date in place of numbers that are not there.
std::string issue_title(const Issue& issue);

/// The whole issue in reading order: a paragraph a line, a blank line between blocks, no spaces or
/// breaks that a page would invent.
std::string plain_text(const Issue& issue);

}  // namespace kanyin
