#include "press/compare_revisions.h"

#include <algorithm>
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
#include "press/list_issues.h"

namespace kanyin {

namespace {

/// What can be compared in this publication: the last two revisions of the issue that was corrected
/// last.
std::string example_of(const Ledger& ledger) {
  if (ledger.entries.empty()) return "2012-03:r1 2012-03:r2";
  for (auto entry = ledger.entries.rbegin(); entry != ledger.entries.rend(); ++entry) {
    const SealedFacts& facts = entry->facts;
    if (facts.revision < 2) continue;
    return revision_name(facts.issue, facts.revision - 1) + " " +
           revision_name(facts.issue, facts.revision);
  }
  const SealedFacts& last = ledger.entries.back().facts;
  return revision_name(last.issue, last.revision) + " " + last.issue;
}

/// `r2`, and no issue is called that.
bool is_bare_revision(std::string_view name, const Files& files) {
  constexpr std::string_view digits = "0123456789";
  return name.size() > 1 && name.front() == 'r' && name.find_first_not_of(digits, 1) == name.npos &&
         !files.kind(issue_folder(name));
}

/// With the revision of that number of the issue that was corrected last as the fix.
void report_bare_revision(const std::string& name, SourceMap& sources, Diagnostics& diags) {
  Diagnostics ignored;
  const Ledger ledger = read_ledger(sources, ignored);
  const std::string example = example_of(ledger);
  const std::string meant = example.substr(0, example.find(':') + 1) + name;
  const bool known =
      std::any_of(ledger.entries.begin(), ledger.entries.end(), [&meant](const LedgerEntry& each) {
        return revision_name(each.facts.issue, each.facts.revision) == meant;
      });
  diags.report(fault::revision_without_issue, {}, {name, example}).fix = known ? meant : "";
}

}  // namespace

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
  if (is_bare_revision(name, sources.files())) {
    report_bare_revision(name, sources, diags);
    return std::nullopt;
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
