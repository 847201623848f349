#include "press/correction_snippet.h"

#include <optional>

#include "intake/escape_markdown.h"
#include "intake/yaml_text.h"
#include "model/correction_text.h"
#include "press/apply_corrections.h"

namespace kanyin {

std::vector<const LedgerEntry*> corrected_since_last_issue(const Ledger& ledger) {
  std::vector<const LedgerEntry*> corrections;
  for (const LedgerEntry& entry : ledger.entries) {
    if (entry.facts.revision == 1) corrections.clear();
    if (entry.facts.revision > 1) corrections.push_back(&entry);
  }
  return corrections;
}

std::string correction_snippet(const std::vector<const LedgerEntry*>& corrections,
                               const Publication& publication, const Files& files,
                               Diagnostics& diags) {
  std::string body;
  for (const LedgerEntry* entry : corrections) {
    const SealedFacts& facts = entry->facts;
    const std::optional<CorrectionRound> round =
        sealed_round(facts.issue, facts.revision, files, diags);
    if (!round) continue;
    const std::string issue =
        facts.number ? "第" + std::to_string(*facts.number) + "期" : "“" + facts.issue + "”";
    body += "\n本刊" + facts.date.substr(0, 4) + "年" + issue + "已作更正：\n\n";
    for (const ToldChange& change : round->changes) {
      body += "- " + escape_markdown(change_text(change)) + "\n";
    }
  }
  if (body.empty()) return {};
  std::string text = "---\n";
  text += notice_title_line;
  if (!publication.sections.empty()) {
    text += "section: " + yaml_value(publication.sections.back().text) + "\n";
  }
  text += "kind: story\ncredit: " + yaml_value(publication.organ.text) + "\n---\n";
  return text + body.substr(1);
}

}  // namespace kanyin
