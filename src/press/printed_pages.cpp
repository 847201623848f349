#include "press/printed_pages.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "archive/archive_paths.h"
#include "archive/manifest.h"
#include "content/load_issue.h"
#include "layout/find_words.h"
#include "model/plain_text.h"
#include "press/faults.h"
#include "press/proof.h"
#include "press/sealed_files.h"
#include "press/sealed_fonts.h"

namespace kanyin {

namespace {

std::optional<Manifest> manifest_of(std::string_view issue, int revision, const Files& files) {
  const std::string path = in_archive(join_path(revision_path(issue, revision), manifest_name));
  Diagnostics ignored;
  return read_manifest(files.read(path).bytes, path, ignored);
}

std::vector<std::string> names_of(const std::vector<ListedFont>& fonts) {
  std::vector<std::string> names;
  names.reserve(fonts.size());
  for (const ListedFont& font : fonts) names.push_back(font.name);
  return names;
}

/// A printing as its readers hold it; nothing if it cannot be composed any more. `diags` has places
/// in texts that nobody else holds.
std::optional<Proof> printed_before(std::string_view issue_id, int revision,
                                    const FontFolders& fonts, const Files& files,
                                    Diagnostics& diags) {
  SealedFiles sealed(files);
  std::optional<Manifest> manifest;
  for (int number = 1; number <= revision; ++number) {
    manifest = manifest_of(issue_id, number, files);
    if (!manifest) return std::nullopt;
    if (number == revision) {
      sealed.add_publication(*manifest);
    } else {
      sealed.add_earlier(*manifest);
    }
  }
  SourceMap sources(sealed);
  const Outputs pages{.pdf = false, .html = false, .text = false, .json = false, .pages = true};
  const std::optional<Press> press = open_press(pages, fonts, sources, diags);
  if (!press) return std::nullopt;
  std::optional<Issue> issue = load_issue(issue_id, press->publication, sources, diags);
  if (!issue) return std::nullopt;
  std::optional<CheckedIssue> checked =
      apply_corrections(*std::move(issue), press->publication.lexicon, sources, diags);
  if (!checked) return std::nullopt;
  std::optional<Proof> proof = compose_proof(*press, *std::move(checked), sources, diags);
  if (proof && font_names(proof->pages, *press->fonts) != names_of(manifest->fonts)) {
    diags.report(fault::printing_in_other_fonts, {}, {revision_name(issue_id, revision)});
  }
  return proof;
}

/// A quotation without the dots that say that it is one.
std::string_view without_dots(std::string_view words) {
  constexpr std::string_view dots = "……";
  if (words.starts_with(dots)) words.remove_prefix(dots.size());
  if (words.ends_with(dots)) words.remove_suffix(dots.size());
  return words;
}

int page_of(const ToldChange& change, const Proof& before) {
  const std::vector<const Article*> texts = articles(before.issue);
  const auto text = std::find_if(texts.begin(), texts.end(), [&change](const Article* article) {
    return article->id == change.article_before;
  });
  if (change.article_before.empty() || text == texts.end()) return 0;
  const std::string_view stood = without_dots(change.before);
  const std::string_view stands = without_dots(change.after);
  const auto differ = std::mismatch(stood.begin(), stood.end(), stands.begin(), stands.end()).first;
  return folio_of_words(before.pages, static_cast<std::size_t>(text - texts.begin()), stood,
                        static_cast<std::size_t>(differ - stood.begin()))
      .value_or(0);
}

}  // namespace

void hand_on_printings(const Diagnostics& found, Span place, Diagnostics& diags) {
  for (const Diagnostic& each : found.all()) {
    const bool is_of_printing = each.fault == &fault::printing_not_composed ||
                                each.fault == &fault::printing_in_other_fonts;
    if (is_of_printing) diags.report(*each.fault, place, each.arguments);
  }
}

void note_printed_pages(CheckedIssue& checked, const FontFolders& fonts, const Files& files,
                        Diagnostics& diags) {
  Revision& revision = checked.issue.revision;
  if (revision.rounds.empty()) return;
  Diagnostics found;
  const std::optional<Proof> before =
      printed_before(checked.issue.id, revision.number - 1, fonts, files, found);
  hand_on_printings(found, checked.issue.span, diags);
  if (!before) {
    diags.report(fault::printing_not_composed, checked.issue.span,
                 {revision_name(checked.issue.id, revision.number - 1)});
    return;
  }
  // What was corrected earlier has its pages in the notice of that printing.
  const std::vector<CorrectionRound>& told = before->issue.revision.rounds;
  for (std::size_t i = 0; i < told.size() && i + 1 < revision.rounds.size(); ++i) {
    revision.rounds[i] = told[i];
  }
  for (ToldChange& change : revision.rounds.back().changes) change.page = page_of(change, *before);
  if (checked.marked) checked.marked->revision = revision;
}

}  // namespace kanyin
