#include "press/compare_revisions.h"

#include <charconv>

#include "archive/archive_paths.h"
#include "archive/ledger.h"
#include "content/load_issue.h"
#include "content/load_publication.h"
#include "diag/expect.h"
#include "diag/faults.h"
#include "io/files.h"
#include "json/read_json.h"
#include "json/write_json.h"
#include "press/apply_corrections.h"
#include "press/faults.h"

namespace kanyin {

bool names_json(std::string_view name) { return extension_of(name) == "json"; }

Issue as_json_tells(const Issue& issue) {
  std::optional<Issue> told = read_json(write_json(issue));
  expect(told.has_value(), "what write_json writes can be read");
  return *std::move(told);
}

std::optional<Issue> load_named_issue(const std::string& name, SourceMap& sources,
                                      Diagnostics& diags) {
  if (names_json(name)) {
    if (!sources.files().kind(name)) {
      diags.report(fault::file_missing, {}, {name});
      return std::nullopt;
    }
    std::optional<Issue> issue = read_json(sources.files().read(name).bytes);
    if (!issue) diags.report(fault::no_issue_in_file, {}, {name});
    return issue;
  }
  const std::size_t mark = name.rfind(":r");
  if (mark == name.npos) {
    const std::optional<Publication> publication = load_publication(sources, diags);
    if (!publication) return std::nullopt;
    return load_issue(name, *publication, sources, diags);
  }
  int revision = 0;
  const char* const end = name.data() + name.size();
  const std::from_chars_result result = std::from_chars(name.data() + mark + 2, end, revision);
  const std::string issue = name.substr(0, mark);
  Diagnostics ignored;
  const Ledger ledger = read_ledger(sources, ignored);
  const bool known = result.ec == std::errc() && result.ptr == end &&
                     find_revision(ledger, issue, revision) != nullptr;
  if (!known) {
    diags.report(fault::no_such_revision, {}, {name});
    return std::nullopt;
  }
  return load_printed_issue(issue, revision, sources.files(), diags);
}

}  // namespace kanyin
