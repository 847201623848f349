// The ledger: what was published, one event a line, each with the fingerprint of the line before,
// so that no line can be changed or taken out unseen. Lines are only ever added. docs/ledger.md
// describes the format.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "archive/manifest.h"
#include "diag/diagnostics.h"
#include "diag/source_map.h"

namespace kanyin {

struct LedgerEntry {
  SealedFacts facts;
  std::string manifest;       // fingerprint
  std::string key;            // who signed; empty if nobody did
  std::string signature;      // of the line up to it
  std::size_t line = 0;       // counted from 1
  std::string unsigned_text;  // the line without key and signature
  Span span;
};

struct Ledger {
  std::vector<LedgerEntry> entries;
  std::string last_line;         // fingerprint of the last line, which the next one names
  std::uint64_t sound_size = 0;  // without a torn last line
  bool is_torn = false;
  bool is_there = false;
};

/// `kanyin-ledger 1` with its LF.
std::string ledger_head();

/// The words of a line without key, signature and LF.
std::string ledger_text(const SealedFacts& facts, std::string_view manifest);

/// Reads the ledger of an archive. All damage is reported with its line; what can be read comes
/// back even so. A ledger that is missing is an empty one.
Ledger read_ledger(SourceMap& sources, Diagnostics& diags);

/// `2012-02-29T08:00:00Z` for seconds since 1970.
std::string ledger_time(std::int64_t seconds);

/// The last revision of an issue; null if it was never published.
const LedgerEntry* latest_revision(const Ledger& ledger, std::string_view issue);

/// Null if there is none.
const LedgerEntry* find_revision(const Ledger& ledger, std::string_view issue, int revision);

}  // namespace kanyin
