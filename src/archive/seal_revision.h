// Sealing a revision so that the archive is sound at every instant: the files first, under a
// temporary name, then the name, then the one line in the ledger. Until that line is there nothing
// was published, and what lies about belongs to an interrupted run.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "archive/ledger.h"
#include "archive/manifest.h"
#include "diag/diagnostics.h"
#include "io/lock_file.h"
#include "io/write_folder.h"

namespace kanyin {

/// Keeps every other publisher out. Nothing comes back only if an error has been reported.
std::optional<LockFile> lock_archive(const std::string& root, Diagnostics& diags);

/// Makes the archive of the publication at `root` ready for one more line: a first ledger, no torn
/// line, nothing of an interrupted run in the way. False only if an error has been reported.
bool prepare_archive(const std::string& root, const LockFile& lock, Ledger& ledger,
                     Diagnostics& diags);

/// What to put behind a line of the ledger: ` key=… signature=…`, or nothing.
using LineSigner = std::function<std::string(std::string_view line)>;

/// Seals `files`, which the manifest lists, and adds the line to the ledger. The entry that was
/// added; nothing comes back only if an error has been reported, and then nothing was published.
std::optional<LedgerEntry> seal_revision(const std::string& root, LockFile& lock,
                                         const Manifest& manifest, std::span<const NewFile> files,
                                         const LineSigner& sign, Diagnostics& diags);

/// What interrupted runs have left in the archive: paths within the publication.
std::vector<std::string> archive_leftovers(const std::string& root, const Ledger& ledger);

/// Removes them, while no one else publishes. The paths that were removed.
std::vector<std::string> clear_archive_leftovers(const std::string& root, Diagnostics& diags);

}  // namespace kanyin
