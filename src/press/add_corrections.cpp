#include "press/add_corrections.h"

#include <algorithm>
#include <map>
#include <vector>

#include "archive/archive_paths.h"
#include "archive/ledger.h"
#include "content/find_snippets.h"
#include "content/load_publication.h"
#include "diag/suggest.h"
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

/// A correction and the notice of an issue at work that tells it; no notice if none does.
struct Telling {
  const LedgerEntry* correction = nullptr;
  std::string issue;
  std::string path;
};

std::vector<Telling> tellings(const Ledger& ledger, SourceMap& sources) {
  std::vector<Telling> found;
  for (const LedgerEntry* correction : corrected_since_last_issue(ledger)) {
    found.push_back({correction, {}, {}});
  }
  if (found.empty()) return found;
  for (const std::string& issue : issue_ids(sources.files())) {
    if (latest_revision(ledger, issue) != nullptr) continue;
    const std::string path = notice_in(issue_folder(issue), sources);
    if (path.empty()) continue;
    const std::string notice = sources.files().read(path).bytes;
    for (Telling& telling : found) {
      if (!telling.path.empty() || !tells_correction(notice, *telling.correction)) continue;
      telling.issue = issue;
      telling.path = path;
    }
  }
  return found;
}

}  // namespace

std::size_t count_corrections(SourceMap& sources) {
  const std::vector<Telling> all = tellings(readable_ledger(sources), sources);
  return static_cast<std::size_t>(std::count_if(
      all.begin(), all.end(), [](const Telling& telling) { return telling.path.empty(); }));
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
  const std::vector<Telling> all = tellings(ledger, sources);
  if (all.empty()) diags.report(fault::nothing_corrected, {});
  std::vector<const LedgerEntry*> corrections;
  std::map<std::string, std::vector<const Telling*>> elsewhere;  // by the notice
  for (const Telling& telling : all) {
    if (telling.path.empty()) {
      corrections.push_back(telling.correction);
    } else {
      elsewhere[telling.path].push_back(&telling);
    }
  }
  for (const auto& [path, told] : elsewhere) {
    std::vector<std::string> names;
    for (const Telling* telling : told) {
      const SealedFacts& facts = telling->correction->facts;
      names.push_back(revision_name(facts.issue, facts.revision));
    }
    diags.report(fault::corrections_told_elsewhere, {},
                 {listed(names), told.front()->issue, path, issue});
  }
  if (corrections.empty()) return std::nullopt;
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
