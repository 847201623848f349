// The words of an issue without anything around them.
#pragma once

#include <string>
#include <vector>

#include "model/issue.h"

namespace kanyin {

/// The text of a row of inlines; footnote marks are left out, the editor's breaks are LF.
std::string plain_text(const Inlines& inlines);

/// One text for each paragraph, heading, list item, table row (cells separated by a tab), caption
/// and verbatim line, in reading order.
std::vector<std::string> plain_paragraphs(const std::vector<Block>& blocks);

/// The title in one line, as it is read aloud.
std::string whole_title(const Article& article);

/// `本期印发：…` and, where there is one, `本期增发：…`; empty without receivers.
std::string distribution_text(const Issue& issue);

/// Canonical list of receivers in order, those of this issue only included.
std::vector<std::string> receiver_names(const Issue& issue);

/// `江城工会信息 第3期（总第128期）`.
std::string issue_title(const Issue& issue);

/// The whole issue in reading order: a paragraph a line, a blank line between blocks, no spaces or
/// breaks that a page would invent.
std::string plain_text(const Issue& issue);

}  // namespace kanyin
