// The words of an official document without anything around them.
#pragma once

#include <string>
#include <vector>

#include "model/issue.h"
#include "model/lexicon.h"
#include "model/plain_text.h"

namespace kanyin {

/// 发文机关标志, a line an organ: 江城市总工会文件; the leading organ of several comes first and
/// 文件 stands behind the last.
std::vector<std::string> mark_lines(const OfficialDocument& document);

/// The words of a publication and the names of the organs that issue the document.
Lexicon words_beside(const OfficialDocument& document, Lexicon words);

/// The issuing organs with 、 between.
std::string organ_names(const OfficialDocument& document);

/// What is said of attachments under the text: 附件：1.××. One entry a line; empty without any.
std::vector<std::string> attachment_lines(const OfficialDocument& document);

/// 出席, 请假 and 列席 of minutes that name people.
std::vector<LabelledText> attendance_lines(const OfficialDocument& document);

/// 抄送, 印发 and so on; the labels of the last lines are empty.
std::vector<LabelledText> colophon_lines(const Issue& issue);

/// The whole document in reading order; each block as its lines.
std::vector<TextBlock> document_blocks(const Issue& issue, const IssueParts& parts);

}  // namespace kanyin
