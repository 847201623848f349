// Old bulletins and contributions become snippets of an issue. Everything is decided before
// anything is written, so that a dry run shows exactly what an import would do.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diag/diagnostics.h"
#include "diag/source_map.h"
#include "intake/split_bulletin.h"
#include "model/date.h"

namespace kanyin {

struct ImportedText {
  std::string name;  // what messages call it
  std::string path;  // of the file to read, unless there are bytes already
  std::optional<std::string> bytes;
};

struct ImportJob {
  std::vector<ImportedText> texts;
  std::string issue_id;
  std::optional<int> number;
  std::optional<int> running_number;
  std::optional<Date> date;
  std::string section;  // for articles before which no section stands; may be empty
};

struct PlannedFile {
  std::string path;  // in the publication
  std::string bytes;
  bool replaces = false;  // the register or leftover.txt, with lines added
};

struct IssueImport {
  SplitBulletin split;             // for the table of a dry run
  std::vector<PlannedFile> files;  // in the order of writing
};

/// Reads the texts into the issue of this name, which is made if it is not there. Nothing is
/// written. Nothing comes back only if an error has been reported.
std::optional<IssueImport> import_issue(const ImportJob& job, SourceMap& sources,
                                        Diagnostics& diags);

/// Writes the files of an import below the folder of the publication. A snippet that has come to be
/// there in the meantime is kept. Gives back the paths that were written; if an error has been
/// reported, those before it.
std::vector<std::string> write_import(const IssueImport& import, const std::string& publication,
                                      Diagnostics& diags);

}  // namespace kanyin
