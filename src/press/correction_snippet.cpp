#include "press/correction_snippet.h"

#include <algorithm>
#include <optional>

#include "archive/archive_paths.h"
#include "archive/manifest.h"
#include "intake/escape_markdown.h"
#include "intake/yaml_text.h"
#include "model/correction_text.h"
#include "press/apply_corrections.h"

namespace kanyin {

namespace {

constexpr std::string_view told_separator = "、";

/// An official document has no number of a bulletin; it is named by its title.
std::string head_of(const SealedFacts& facts, const Files& files) {
  if (facts.number) {
    return "本刊" + facts.date.substr(0, 4) + "年第" + std::to_string(*facts.number) +
           "期已作更正：";
  }
  const std::string path =
      in_archive(join_path(revision_path(facts.issue, facts.revision), manifest_name));
  Diagnostics ignored;
  const std::optional<Manifest> manifest = read_manifest(files.read(path).bytes, path, ignored);
  return "公文“" + (manifest ? manifest->title : facts.issue) + "”已作更正：";
}

}  // namespace

bool tells_correction(std::string_view notice, const LedgerEntry& correction) {
  const std::size_t mark = notice.find(notice_told_mark);
  if (mark == notice.npos) return true;
  const std::size_t begin = mark + notice_told_mark.size();
  const std::string_view line = notice.substr(begin, notice.find('\n', begin) - begin);
  const std::string name = revision_name(correction.facts.issue, correction.facts.revision);
  for (std::size_t at = 0; at <= line.size();) {
    const std::size_t end = std::min(line.find(told_separator, at), line.size());
    if (line.substr(at, end - at) == name) return true;
    at = end + told_separator.size();
  }
  return false;
}

std::vector<const LedgerEntry*> corrected_since_last_issue(const Ledger& ledger) {
  std::vector<const LedgerEntry*> corrections;
  for (const LedgerEntry& entry : ledger.entries) {
    const SealedFacts& facts = entry.facts;
    const bool is_bulletin = facts.number || facts.running_number;
    if (facts.revision == 1 && is_bulletin) corrections.clear();
    if (facts.revision > 1) corrections.push_back(&entry);
  }
  return corrections;
}

std::string correction_snippet(const std::vector<const LedgerEntry*>& corrections,
                               const Publication& publication, const Files& files,
                               Diagnostics& diags) {
  std::string body;
  std::string told;
  std::string last_head;
  for (const LedgerEntry* entry : corrections) {
    const SealedFacts& facts = entry->facts;
    const std::optional<CorrectionRound> round =
        sealed_round(facts.issue, facts.revision, files, diags);
    if (!round) continue;
    if (!told.empty()) told += told_separator;
    told += revision_name(facts.issue, facts.revision);
    // Where only the design changed, readers have nothing to put right.
    if (round->changes.empty()) continue;
    const std::string head = head_of(facts, files);
    if (head != last_head) body += "\n" + head + "\n\n";
    last_head = head;
    for (const ToldChange& change : round->changes) {
      body += "- " + escape_markdown(change_text(change)) + "\n";
    }
  }
  if (body.empty()) return {};
  std::string text = "---\n";
  text += notice_told_mark;
  text += told + "\n";
  text += notice_title_line;
  if (!publication.sections.empty()) {
    text += "section: " + yaml_value(publication.sections.back().text) + "\n";
  }
  text += "kind: story\ncredit: " + yaml_value(publication.organ.text) + "\n---\n";
  return text + body.substr(1);
}

}  // namespace kanyin
