#include "press/add_corrections.h"

#include <vector>

#include "archive/ledger.h"
#include "content/find_snippets.h"
#include "content/load_publication.h"
#include "press/correction_snippet.h"
#include "press/faults.h"
#include "press/issue_facts.h"
#include "press/list_issues.h"
#include "press/put_file.h"

namespace kanyin {

namespace {

constexpr std::string_view notice_file = "corrections.md";

/// A damaged ledger counts for what can be read of it: `verify` tells of it.
Ledger readable_ledger(SourceMap& sources) {
  Diagnostics ignored;
  return read_ledger(sources, ignored);
}

/// The snippet that tells the corrections already, whatever its name; empty if there is none.
std::string notice_in(const std::string& folder, SourceMap& sources) {
  Diagnostics ignored;
  for (const std::string& snippet : find_snippets(folder, {}, sources, ignored)) {
    std::string path = join_path(folder, snippet);
    const bool tells = snippet == notice_file || sources.files().read(path).bytes.find(
                                                     notice_title_line) != std::string::npos;
    if (tells) return path;
  }
  return {};
}

}  // namespace

std::size_t count_corrections(SourceMap& sources) {
  return corrected_since_last_issue(readable_ledger(sources)).size();
}

std::optional<std::string> add_corrections(const std::string& root, const std::string& issue,
                                           SourceMap& sources, Diagnostics& diags) {
  const Ledger ledger = readable_ledger(sources);
  if (const LedgerEntry* latest = latest_revision(ledger, issue)) {
    diags.report(fault::already_published, {}, {issue, std::to_string(latest->facts.revision)});
    return std::nullopt;
  }
  const std::string folder = issue_folder(issue);
  if (const std::string there = notice_in(folder, sources); !there.empty()) {
    diags.report(fault::corrections_told_already, {}, {issue, there});
    return std::nullopt;
  }
  const std::vector<const LedgerEntry*> corrections = corrected_since_last_issue(ledger);
  if (corrections.empty()) {
    diags.report(fault::nothing_corrected, {});
    return std::nullopt;
  }
  const std::optional<Publication> publication = load_publication(sources, diags);
  if (!publication) return std::nullopt;
  const std::string text = correction_snippet(corrections, *publication, sources.files(), diags);
  if (text.empty()) return std::nullopt;
  const std::string path = join_path(root, join_path(folder, notice_file));
  std::optional<std::string> put = put_file(path, text, Existing::keep, diags);
  const IssueFacts head = read_issue_facts(issue, sources);
  if (put && head.lists_articles) {
    diags.report(fault::article_not_listed, head.articles_span, {std::string(notice_file)});
  }
  return put;
}

}  // namespace kanyin
