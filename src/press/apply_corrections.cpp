#include "press/apply_corrections.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "archive/archive_paths.h"
#include "archive/check_code.h"
#include "archive/corrections.h"
#include "archive/manifest.h"
#include "archive/tell_changes.h"
#include "archive/unmet_corrections.h"
#include "content/find_snippets.h"
#include "content/load_issue.h"
#include "content/load_publication.h"
#include "diag/suggest.h"
#include "io/folder_files.h"
#include "io/utf8.h"
#include "json/read_json.h"
#include "model/correction_text.h"
#include "model/document_text.h"
#include "model/plain_text.h"
#include "press/faults.h"
#include "press/list_issues.h"

namespace kanyin {

namespace {

void withdraw(Article& article, const Correction& correction) {
  Inline words;
  words.text = withdrawal_text(correction);
  Block block;
  block.content = Paragraph{{std::move(words)}};
  article.note.clear();
  article.footnotes.clear();
  article.body = {std::move(block)};
}

/// Takes out the texts that were withdrawn up to a revision.
void apply_withdrawals(Issue& issue, const std::vector<Correction>& corrections, int revision) {
  for (const Correction& correction : corrections) {
    if (correction.kind != CorrectionKind::withdrawal || correction.revision > revision) continue;
    for (Section& section : issue.sections) {
      for (Article& article : section.articles) {
        if (article.id == correction.article) withdraw(article, correction);
      }
    }
  }
}

bool withdrawals_name_articles(const Issue& issue, const std::vector<Correction>& corrections,
                               Diagnostics& diags) {
  const std::vector<const Article*> all = articles(issue);
  bool sound = true;
  for (const Correction& correction : corrections) {
    if (correction.kind != CorrectionKind::withdrawal) continue;
    const bool known = std::any_of(all.begin(), all.end(), [&correction](const Article* article) {
      return article->id == correction.article;
    });
    if (known) continue;
    diags.report(fault::withdrawal_without_article, issue.span, {listed(articles_to_name(issue))});
    sound = false;
  }
  return sound;
}

std::vector<Correction> of_revision(const std::vector<Correction>& corrections, int revision) {
  std::vector<Correction> found;
  for (const Correction& correction : corrections) {
    if (correction.revision == revision) found.push_back(correction);
  }
  return found;
}

Date latest_date(const std::vector<Correction>& corrections) {
  Date latest;
  for (const Correction& correction : corrections) latest = std::max(latest, correction.date);
  return latest;
}

/// How an article begins, for those who know it by its words.
std::string beginning_of(const Article& article) {
  constexpr std::size_t most_chars = 12;
  std::string words = whole_title(article);
  if (words.empty()) words = article.head.text;
  const std::vector<const Block*> leaves = leaf_blocks(article.body);
  if (words.empty() && !leaves.empty()) words = leaf_text(*leaves.front());
  const std::u32string letters = decode_utf8(words);
  if (letters.size() <= most_chars) return words;
  return encode_utf8(std::u32string_view(letters).substr(0, most_chars)).append("……");
}

std::string sealed_code(std::string_view issue, int revision, const Files& files) {
  const std::string path = in_archive(join_path(revision_path(issue, revision), manifest_name));
  Diagnostics ignored;
  const std::optional<Manifest> manifest = read_manifest(files.read(path).bytes, path, ignored);
  return manifest ? printed_code(manifest->facts.code) : "";
}

}  // namespace

std::vector<std::string> articles_to_name(const Issue& issue) {
  std::vector<std::string> names;
  for (const Article* article : articles(issue)) {
    names.push_back(article->id);
    if (article->kind == ArticleKind::story) continue;
    names.back().append("（").append(beginning_of(*article)).append("）");
  }
  return names;
}

std::string corrections_path(std::string_view issue) {
  return join_path(issue_folder(issue), corrections_file);
}

std::optional<Issue> load_sealed_issue(std::string_view issue, int revision, const Files& files,
                                       Diagnostics& diags) {
  const std::string folder = in_archive(join_path(revision_path(issue, revision), sources_name));
  const FolderFiles sealed(files, folder);
  SourceMap sources(sealed);
  Diagnostics found;
  const std::optional<Publication> publication = load_publication(sources, found);
  std::optional<Issue> loaded;
  if (publication) loaded = load_issue(issue, *publication, sources, found);
  if (loaded && !found.has_errors()) return loaded;
  diags.report(fault::sealed_sources_unreadable, {}, {revision_name(issue, revision), folder});
  return std::nullopt;
}

std::optional<Issue> load_printed_issue(std::string_view issue, int revision, const Files& files,
                                        Diagnostics& diags) {
  std::optional<Issue> printed = load_sealed_issue(issue, revision, files, diags);
  if (!printed) return std::nullopt;
  const FolderFiles sealed(files,
                           in_archive(join_path(revision_path(issue, revision), sources_name)));
  const std::string path = corrections_path(issue);
  if (!sealed.kind(path)) return printed;
  SourceMap sources(sealed);
  const std::optional<std::vector<Correction>> corrections = load_corrections(path, sources, diags);
  if (!corrections) return std::nullopt;
  apply_withdrawals(*printed, *corrections, revision);
  return printed;
}

std::optional<CorrectionRound> sealed_round(std::string_view issue, int revision,
                                            const Files& files, Diagnostics& diags) {
  const std::string path =
      in_archive(join_path(revision_path(issue, revision), std::string(issue) + ".json"));
  const std::optional<Issue> sealed = read_json(files.read(path).bytes);
  if (sealed && !sealed->revision.rounds.empty()) return sealed->revision.rounds.back();
  diags.report(fault::sealed_sources_unreadable, {}, {revision_name(issue, revision), path});
  return std::nullopt;
}

std::optional<CheckedIssue> apply_corrections(Issue issue, const Lexicon& lexicon,
                                              SourceMap& sources, Diagnostics& diags) {
  const std::string path = corrections_path(issue.id);
  if (!sources.files().kind(path)) return CheckedIssue{.issue = std::move(issue), .marked = {}};
  const std::optional<std::vector<Correction>> corrections = load_corrections(path, sources, diags);
  if (!corrections || !withdrawals_name_articles(issue, *corrections, diags)) return std::nullopt;
  const int number = corrected_revision(*corrections);
  issue.revision.number = number;
  apply_withdrawals(issue, *corrections, number);
  if (number == 1) return CheckedIssue{.issue = std::move(issue), .marked = {}};

  const Lexicon words = issue.document ? words_beside(*issue.document, lexicon) : lexicon;
  std::optional<Issue> before;
  IssueDifference difference;
  for (int revision = 1; revision <= number; ++revision) {
    std::optional<Issue> after;
    if (revision < number) {
      after = load_sealed_issue(issue.id, revision, sources.files(), diags);
      if (!after) return std::nullopt;
      apply_withdrawals(*after, *corrections, revision);
    }
    if (before) {
      difference = compare_issues(*before, after ? *after : issue);
      const std::vector<Correction> of_round = of_revision(*corrections, revision);
      issue.revision.rounds.push_back({.revision = revision,
                                       .date = latest_date(of_round),
                                       .changes = tell_changes(difference, of_round, words)});
      if (!after) issue.revision.unmet = unmet_corrections(of_round, difference, *before, issue);
    }
    if (after) before = std::move(after);
  }
  issue.revision.superseded_code = sealed_code(issue.id, number - 1, sources.files());
  Issue plain = with_change_marks(std::move(issue), difference);
  Issue marked = with_edits(plain, difference);
  // What was withdrawn is not to be read any more, not even struck out.
  apply_withdrawals(marked, *corrections, number);
  return CheckedIssue{.issue = std::move(plain), .marked = std::move(marked)};
}

}  // namespace kanyin
