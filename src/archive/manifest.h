// The manifest of a sealed revision: what it is, and the fingerprint of every file that belongs to
// it. A text that a person reads and any language parses; docs/ledger.md describes it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostics.h"
#include "diag/source_map.h"

namespace kanyin {

struct ListedFile {
  std::string fingerprint;
  std::string path;  // within the folder of the revision
  friend bool operator==(const ListedFile&, const ListedFile&) = default;
};

/// A font is not sealed, since it may not be copied; its fingerprint tells whether another is the
/// same.
struct ListedFont {
  std::string fingerprint;
  std::string name;  // family and file
  friend bool operator==(const ListedFont&, const ListedFont&) = default;
};

/// What both the manifest and the line of the ledger say.
struct SealedFacts {
  std::string time;  // 2012-02-29T08:00:00Z
  std::string issue;
  int revision = 1;
  std::string previous;  // fingerprint of the line of the ledger before its own
  std::string code;      // by which a copy on paper is looked up
  std::optional<int> number;
  std::optional<int> running_number;
  std::string date;  // 2012-02-29; empty if the issue has none
  int pages = 0;
  std::vector<std::string> allowed;  // checks of the series that were passed over
  friend bool operator==(const SealedFacts&, const SealedFacts&) = default;
};

struct Manifest {
  SealedFacts facts;
  std::string title;       // 江城工会信息 第3期（总第128期）
  std::string supersedes;  // fingerprint of the manifest of the revision before
  std::string program;
  std::vector<ListedFile> sources;
  std::vector<ListedFont> fonts;
  std::vector<ListedFile> outputs;
};

std::string write_manifest(const Manifest& manifest);

/// The code of the revision that these sources make: it must be known before there are outputs,
/// since they show it.
std::string code_of(std::string_view issue, int revision, const std::vector<ListedFile>& sources);

/// Reads a manifest that `path` names in faults. Nothing comes back only if an error has been
/// reported.
std::optional<Manifest> read_manifest(std::string_view text, std::string_view path,
                                      Diagnostics& diags);

}  // namespace kanyin
