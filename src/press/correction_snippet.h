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

/// The corrections that were published after the last new issue.
std::vector<const LedgerEntry*> corrected_since_last_issue(const Ledger& ledger);

/// The snippet; empty if none of the corrections can be read.
std::string correction_snippet(const std::vector<const LedgerEntry*>& corrections,
                               const Publication& publication, const Files& files,
                               Diagnostics& diags);

}  // namespace kanyin
