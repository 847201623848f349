// Looks at all that was ever sealed: every file against its manifest, every manifest against the
// ledger, the ledger against itself, and nothing too much.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/ledger.h"
#include "diag/diagnostics.h"
#include "diag/source_map.h"

namespace kanyin {

struct ArchiveCount {
  std::size_t revisions = 0;
  std::size_t files = 0;
  std::uint64_t bytes = 0;
};

/// Everything that is wrong is reported; how much was looked at comes back. `thread_count` 0 stands
/// for as many as the machine has.
ArchiveCount verify_archive(const std::string& root, const Ledger& ledger, unsigned thread_count,
                            Diagnostics& diags);

/// A file that was sealed: in which revision, and as what.
struct SealedMatch {
  const LedgerEntry* entry = nullptr;
  std::string path;  // within the folder of the revision
};

/// All sealed files with this fingerprint, manifests among them, in the order of the ledger. A
/// manifest that the ledger does not vouch for counts for nothing.
std::vector<SealedMatch> find_sealed(const std::string& root, const Ledger& ledger,
                                     std::string_view fingerprint, unsigned thread_count);

/// The entries that a code stands for: one, unless two have the same by chance.
std::vector<const LedgerEntry*> find_code(const Ledger& ledger, std::string_view code);

/// What a file says of itself by the codes it shows.
struct ShownRevision {
  const LedgerEntry* entry = nullptr;  // of the latest code in it; null if it shows none given out
  bool replaces = false;  // the code is that of the revision which the file says it replaces
};

/// Looks for codes anywhere in the bytes of a file.
ShownRevision shown_revision(const Ledger& ledger, std::string_view bytes);

/// The manifest of an entry. Nothing comes back only if an error has been reported.
std::optional<Manifest> sealed_manifest(const std::string& root, const LedgerEntry& entry,
                                        Diagnostics& diags);

}  // namespace kanyin
