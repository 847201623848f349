#include "press/compare_revisions.h"

#include <charconv>

#include "archive/archive_paths.h"
#include "archive/ledger.h"
#include "content/load_issue.h"
#include "content/load_publication.h"
#include "press/apply_corrections.h"
#include "press/faults.h"

namespace kanyin {

std::optional<Issue> load_named_issue(const std::string& name, SourceMap& sources,
                                      Diagnostics& diags) {
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
