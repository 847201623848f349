#include "press/rebuild_issue.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "archive/archive_paths.h"
#include "archive/check_code.h"
#include "archive/verify_archive.h"
#include "io/sha256.h"
#include "press/faults.h"
#include "press/printed_pages.h"
#include "press/proof.h"
#include "press/sealed_files.h"
#include "press/sealed_fonts.h"

namespace kanyin {

namespace {

void compare_fonts(const std::vector<ListedFont>& sealed, const std::vector<ListedFont>& now,
                   Diagnostics& diags) {
  for (const ListedFont& font : sealed) {
    const auto same_name = std::find_if(
        now.begin(), now.end(), [&font](const ListedFont& each) { return each.name == font.name; });
    if (same_name == now.end()) {
      diags.report(fault::rebuilt_without_font, {}, {font.name});
    } else if (same_name->fingerprint != font.fingerprint) {
      diags.report(fault::rebuilt_with_other_font, {}, {font.name});
    }
  }
}

}  // namespace

void rebuild_issue(const std::string& root, const LedgerEntry& entry, const FontFolders& fonts,
                   Diagnostics& diags) {
  const SealedFacts& facts = entry.facts;
  const DiskFiles disk(root);
  const std::optional<Manifest> manifest = sealed_manifest(root, entry, diags);
  if (!manifest) return;
  SealedFiles files(disk);
  files.add_publication(*manifest);
  SourceMap ledger_sources(disk);
  Diagnostics ignored;
  const Ledger ledger = read_ledger(ledger_sources, ignored);
  for (const LedgerEntry& earlier : ledger.entries) {
    if (earlier.facts.issue != facts.issue || earlier.facts.revision >= facts.revision) continue;
    const std::optional<Manifest> found = sealed_manifest(root, earlier, ignored);
    if (found) files.add_earlier(*found);
  }

  SourceMap sources(files);
  Diagnostics found;
  const std::optional<Press> press = open_press(Outputs{}, fonts, sources, found);
  std::optional<CheckedIssue> checked;
  if (press) checked = check_proof(*press, facts.issue, sources, found);
  std::optional<Proof> proof;
  if (checked) {
    checked->issue.revision.code = printed_code(facts.code);
    proof = compose_proof(*press, *std::move(checked), sources, found);
  }
  if (!proof) {
    diags.report(fault::cannot_rebuild, {}, {revision_name(facts.issue, facts.revision)});
    // Their places are in texts that nobody else holds; what they say still helps.
    for (const Diagnostic& each : found.all()) diags.report(*each.fault, {}, each.arguments);
    return;
  }

  const std::size_t errors = diags.count(Severity::error);
  const std::pair<std::string, const std::string*> outputs[] = {
      {"pdf", &proof->pdf}, {"html", &proof->html}, {"txt", &proof->text}, {"json", &proof->json}};
  for (const ListedFile& sealed : manifest->outputs) {
    for (const auto& [extension, bytes] : outputs) {
      if (extension_of(sealed.path) != extension || sha256_hex(*bytes) == sealed.fingerprint) {
        continue;
      }
      diags.report(fault::rebuilt_otherwise, {}, {sealed.path});
    }
  }
  if (diags.count(Severity::error) == errors) return;
  hand_on_printings(found, {}, diags);
  compare_fonts(manifest->fonts, sealed_fonts(proof->pages, *press->fonts), diags);
  const std::string program = "Kanyin " KANYIN_VERSION;
  if (manifest->program != program) {
    diags.report(fault::rebuilt_by_other_program, {}, {manifest->program, program});
  }
}

}  // namespace kanyin
