#include "press/correct_issue.h"

#include <algorithm>
#include <utility>

#include "archive/archive_paths.h"
#include "archive/corrections.h"
#include "archive/ledger.h"
#include "archive/verify_archive.h"
#include "diag/suggest.h"
#include "intake/yaml_text.h"
#include "io/sha256.h"
#include "model/correction_text.h"
#include "press/apply_corrections.h"
#include "press/faults.h"
#include "press/list_issues.h"
#include "press/put_file.h"

namespace kanyin {

namespace {

/// A sealed snippet and where it is edited.
struct SealedSnippet {
  std::string sealed_path;   // within the publication
  std::string working_path;  // within the publication
  std::string fingerprint;
};

std::vector<SealedSnippet> snippets_of(const Manifest& manifest) {
  const SealedFacts& facts = manifest.facts;
  const std::string folder = in_archive(revision_path(facts.issue, facts.revision));
  const std::string before = join_path(sources_name, "");
  const std::string wanted = join_path(before + issue_folder(facts.issue), "");
  std::vector<SealedSnippet> snippets;
  for (const ListedFile& file : manifest.sources) {
    if (!file.path.starts_with(wanted)) continue;
    snippets.push_back(
        {join_path(folder, file.path), file.path.substr(before.size()), file.fingerprint});
  }
  return snippets;
}

std::string written(const std::vector<Correction>& corrections) {
  std::string text =
      "# 更正记录，由 kanyin correct 写入。发布之前可以改动；已经发布的不要再改。\ncorrections:\n";
  const auto put = [&text](std::string_view key, const std::string& value) {
    if (!value.empty()) text += "    " + std::string(key) + ": " + yaml_value(value) + "\n";
  };
  for (const Correction& correction : corrections) {
    text += "  - revision: " + std::to_string(correction.revision) + "\n";
    put("kind", std::string(kind_key(correction.kind)));
    put("article", correction.article);
    put("reason", correction.reason);
    put("approved_by", correction.approved_by);
    put("date", iso_date(correction.date));
  }
  return text;
}

bool article_is_known(const CorrectJob& job, const Issue& sealed, Diagnostics& diags) {
  std::vector<std::string> ids;
  for (const Article* article : articles(sealed)) ids.push_back(article->id);
  if (job.article.empty()) {
    if (job.kind != CorrectionKind::withdrawal) return true;
    diags.report(fault::withdrawal_without_article, {}, {listed(articles_to_name(sealed))});
    return false;
  }
  if (std::find(ids.begin(), ids.end(), job.article) != ids.end()) return true;
  diags
      .report(fault::no_such_article, {},
              {job.issue, job.article, listed(articles_to_name(sealed))})
      .fix = nearest_word(job.article, ids);
  return false;
}

/// What is gone, after telling of what differs.
std::vector<SealedSnippet> missing_snippets(const std::vector<SealedSnippet>& snippets,
                                            const Files& files, bool is_open, Diagnostics& diags) {
  std::vector<SealedSnippet> missing;
  for (const SealedSnippet& snippet : snippets) {
    const FileBytes file = files.read(snippet.working_path);
    if (file.problem == FileProblem::missing) {
      // While a correction is open, what is gone may have been taken out on purpose.
      if (!is_open) missing.push_back(snippet);
    } else if (!is_open && sha256_hex(file.bytes) != snippet.fingerprint) {
      diags.report(fault::snippet_differs, {}, {snippet.working_path});
    }
  }
  return missing;
}

}  // namespace

std::optional<OpenedCorrection> correct_issue(const std::string& root, const CorrectJob& job,
                                              SourceMap& sources, Diagnostics& diags) {
  const Files& files = sources.files();
  const Ledger ledger = read_ledger(sources, diags);
  if (diags.has_errors()) return std::nullopt;
  const LedgerEntry* latest = latest_revision(ledger, job.issue);
  if (latest == nullptr) {
    diags.report(fault::not_published, {}, {job.issue});
    return std::nullopt;
  }
  const std::optional<Manifest> manifest = sealed_manifest(root, *latest, diags);
  if (!manifest) return std::nullopt;
  const std::optional<Issue> sealed =
      load_sealed_issue(job.issue, latest->facts.revision, files, diags);
  if (!sealed || !article_is_known(job, *sealed, diags)) return std::nullopt;

  const std::string path = corrections_path(job.issue);
  std::vector<Correction> corrections;
  if (files.kind(path)) {
    std::optional<std::vector<Correction>> known = load_corrections(path, sources, diags);
    if (!known) return std::nullopt;
    corrections = *std::move(known);
  }
  OpenedCorrection opened;
  opened.revision = latest->facts.revision + 1;
  const bool is_open = corrected_revision(corrections) == opened.revision;
  const std::vector<SealedSnippet> missing =
      missing_snippets(snippets_of(*manifest), files, is_open, diags);
  if (!missing.empty() && job.restoring == Restoring::refuse) {
    for (const SealedSnippet& snippet : missing) {
      diags.report(fault::snippet_missing, {}, {snippet.working_path});
    }
    return std::nullopt;
  }
  for (const SealedSnippet& snippet : missing) {
    const std::optional<std::string> put =
        put_file(join_path(root, snippet.working_path), files.read(snippet.sealed_path).bytes,
                 Existing::keep, diags);
    if (!put) return std::nullopt;
    opened.restored.push_back(*put);
    if (snippet.working_path != path) continue;
    std::optional<std::vector<Correction>> known = load_corrections(path, sources, diags);
    if (!known) return std::nullopt;
    corrections = *std::move(known);
  }

  corrections.push_back({.revision = opened.revision,
                         .kind = job.kind,
                         .article = job.article,
                         .reason = job.reason,
                         .approved_by = job.approved_by,
                         .date = job.date,
                         .span = {}});
  opened.path = join_path(root, path);
  if (!put_file(opened.path, written(corrections), Existing::replace, diags)) return std::nullopt;
  return opened;
}

}  // namespace kanyin
