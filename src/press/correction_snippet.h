// 更正启事: a snippet for the next issue that tells what was corrected since the last one, for
// those who keep the paper and never see the corrected issue.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "archive/ledger.h"
#include "diag/diagnostics.h"
#include "io/files.h"
#include "model/publication.h"

namespace kanyin {

/// The line of its head by which the snippet is known.
inline constexpr std::string_view notice_title_line = "title: 更正启事\n";

/// A remark in its head that names what it tells, so that no other issue tells it again.
inline constexpr std::string_view notice_told_mark = "# 登出的更正：";

/// Whether a notice tells this correction. One without the remark tells all that came before it.
bool tells_correction(std::string_view notice, const LedgerEntry& correction);

/// The corrections that were published after the last new issue.
std::vector<const LedgerEntry*> corrected_since_last_issue(const Ledger& ledger);

/// The snippet; empty if none of the corrections can be read.
std::string correction_snippet(const std::vector<const LedgerEntry*>& corrections,
                               const Publication& publication, const Files& files,
                               Diagnostics& diags);

}  // namespace kanyin
