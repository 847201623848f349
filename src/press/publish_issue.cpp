#include "press/publish_issue.h"

#include <algorithm>
#include <map>
#include <span>
#include <string_view>
#include <utility>

#include "archive/archive_paths.h"
#include "archive/check_code.h"
#include "io/sha256.h"
#include "model/plain_text.h"
#include "press/check_series.h"
#include "press/faults.h"
#include "press/proof.h"
#include "press/sealed_fonts.h"

namespace kanyin {

namespace {

constexpr Outputs to_be_sealed{.verify = true};

/// What was read, as files of the revision. Earlier revisions are read to compare with; they are
/// sealed already.
std::vector<NewFile> sealed_sources(const RecordedFiles& files) {
  std::vector<NewFile> sources;
  const std::string archive = std::string(archive_folder) + "/";
  for (const auto& [path, bytes] : files.read_so_far()) {
    if (path.starts_with(archive)) continue;
    sources.push_back({join_path(sources_name, path), bytes});
  }
  return sources;
}

std::vector<ListedFile> listed(std::span<const NewFile> files) {
  std::vector<ListedFile> list;
  for (const NewFile& file : files) list.push_back({sha256_hex(file.bytes), file.path});
  return list;
}

/// A line of the manifest cannot hold such a name.
bool names_are_sound(std::span<const NewFile> files, Diagnostics& diags) {
  for (const NewFile& file : files) {
    const bool has_control = std::any_of(file.path.begin(), file.path.end(), [](char letter) {
      return static_cast<unsigned char>(letter) < 0x20;
    });
    if (!has_control) continue;
    diags.report(fault::name_cannot_be_sealed, {}, {file.path});
    return false;
  }
  return true;
}

/// Is this the revision that the ledger waits for?
bool is_due(const Issue& issue, const LedgerEntry* latest, Diagnostics& diags) {
  const int due = latest == nullptr ? 1 : latest->facts.revision + 1;
  const int found = issue.revision.number;
  if (found == due) return true;
  if (found < due) {
    diags.report(fault::already_published, issue.document ? issue.span : issue.number_span,
                 {issue.id, std::to_string(latest->facts.revision)});
  } else {
    diags.report(fault::revision_not_due, issue.span,
                 {issue.id, std::to_string(found), std::to_string(due)});
  }
  return false;
}

SealedFacts facts_of(const Issue& issue, const std::string& time, const Ledger& ledger) {
  return {.time = time,
          .issue = issue.id,
          .revision = issue.revision.number,
          .previous = ledger.last_line,
          .code = {},
          .number = issue.number,
          .running_number = issue.running_number,
          .date = issue.date ? iso_date(*issue.date) : "",
          .pages = 0,
          .allowed = {}};
}

}  // namespace

std::optional<PublishedIssue> publish_issue(RecordedPublication& publication,
                                            const PublishJob& job) {
  Diagnostics& diags = publication.diags;
  SourceMap& sources = publication.sources;

  // Nobody else publishes from here on, and a damaged ledger gets no further line.
  std::optional<LockFile> lock = lock_archive(publication.root, diags);
  if (!lock) return std::nullopt;
  Ledger ledger = read_ledger(sources, diags);
  if (diags.has_errors()) return std::nullopt;
  if (!prepare_archive(publication.root, *lock, ledger, diags)) return std::nullopt;

  std::optional<Press> press = open_press(to_be_sealed, job.fonts, sources, diags);
  if (!press) return std::nullopt;
  std::optional<CheckedIssue> checked = check_proof(*press, job.issue, sources, diags);
  if (!checked) return std::nullopt;
  Issue* issue = &checked->issue;
  const LedgerEntry* latest = latest_revision(ledger, issue->id);
  if (!is_due(*issue, latest, diags)) return std::nullopt;
  const std::string time = ledger_time(job.now);
  const std::vector<std::string> passed_over =
      check_series(*issue, ledger, time, job.allowed, diags);
  if (diags.has_errors()) return std::nullopt;

  // The code is known before there are outputs, since they show it.
  const std::vector<NewFile> source_files = sealed_sources(publication.files);
  if (!names_are_sound(source_files, diags)) return std::nullopt;
  Manifest manifest;
  manifest.sources = listed(source_files);
  const std::string code = code_of(issue->id, issue->revision.number, manifest.sources);
  issue->revision.code = printed_code(code);
  const std::optional<Proof> proof = compose_proof(*press, *std::move(checked), sources, diags);
  if (!proof) return std::nullopt;
  report_paper(*press, *proof, sources, diags);
  if (job.warnings == Warnings::refuse && diags.count(Severity::warning) > 0) {
    diags.report(fault::warnings_refused, proof->issue.span, {proof->issue.id});
    return std::nullopt;
  }

  const std::string& id = proof->issue.id;
  std::vector<NewFile> files{{id + ".pdf", proof->pdf},
                             {id + ".html", proof->html},
                             {id + ".txt", proof->text},
                             {id + ".json", proof->json}};
  manifest.outputs = listed(files);
  manifest.facts = facts_of(proof->issue, time, ledger);
  manifest.facts.code = code;
  manifest.facts.pages = static_cast<int>(proof->pages.pages.size());
  manifest.facts.allowed = passed_over;
  manifest.title = issue_title(proof->issue);
  manifest.supersedes = latest == nullptr ? "" : latest->manifest;
  manifest.program = "Kanyin " KANYIN_VERSION;
  manifest.fonts = sealed_fonts(proof->pages, *press->fonts);
  files.insert(files.end(), source_files.begin(), source_files.end());
  std::optional<LedgerEntry> entry =
      seal_revision(publication.root, *lock, manifest, files, job.sign, diags);
  if (!entry) return std::nullopt;
  return PublishedIssue{.entry = *std::move(entry),
                        .folder = in_archive(revision_path(id, manifest.facts.revision)),
                        .outputs = manifest.outputs};
}

}  // namespace kanyin
