// How a corrected issue tells its readers what was wrong.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/revision.h"

namespace kanyin {

/// 错字, 事实, 署名 or 撤稿.
std::string_view kind_name(CorrectionKind kind);

/// `typo`, `fact`, `credit` or `withdrawal`.
std::string_view kind_key(CorrectionKind kind);

/// `更正第1次`; empty for a first printing.
std::string correction_text(const Revision& revision);

/// When the latest correction was made; nothing for a first printing.
std::optional<Date> correction_date(const Revision& revision);

/// A stretch of the words that tell a change; `changed` is what differs between what stood and what
/// stands, a number whole.
struct ToldRun {
  std::string text;
  bool changed = false;
};

/// 《某某》（第2页，错字）原文：“甲”更正为：“乙”。
std::vector<ToldRun> change_runs(const ToldChange& change);

/// The same as one text.
std::string change_text(const ToldChange& change);

/// The sentence that opens a round: `第1次更正（2012年3月5日）：`.
std::string round_text(const CorrectionRound& round);

/// What stands below 更正说明, a paragraph each: that this printing replaces the others, then the
/// rounds with their changes. Empty for a first printing.
std::vector<std::vector<ToldRun>> notice_paragraphs(const Revision& revision);

/// The same as lines under their head, for plain text.
std::vector<std::string> notice_lines(const Revision& revision);

/// 《某某》已撤稿 in place of an article's text.
std::string withdrawal_text(const Correction& correction);

}  // namespace kanyin
