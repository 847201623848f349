#include "cli/run_log.h"

#include <nlohmann/json.hpp>

#include "archive/archive_paths.h"
#include "archive/check_code.h"
#include "archive/ledger.h"
#include "cli/open_session.h"
#include "cli/text_table.h"

namespace kanyin {

namespace {

using Json = nlohmann::ordered_json;

Json or_null(std::optional<int> number) { return number ? Json(*number) : Json(nullptr); }

std::string json_line(const LedgerEntry& entry, bool is_current) {
  const SealedFacts& facts = entry.facts;
  const Json object{{"time", facts.time},
                    {"event", facts.revision == 1 ? "publish" : "correct"},
                    {"issue", facts.issue},
                    {"revision", facts.revision},
                    {"current", is_current},
                    {"number", or_null(facts.number)},
                    {"running_number", or_null(facts.running_number)},
                    {"date", facts.date},
                    {"pages", facts.pages},
                    {"code", printed_code(facts.code)},
                    {"manifest", entry.manifest},
                    {"allowed", facts.allowed},
                    {"key", entry.key}};
  return object.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string number_words(const SealedFacts& facts, const Session& session) {
  if (!facts.number) return {};
  return session.text({"第{0}期", "no. {0}"}, {std::to_string(*facts.number)});
}

/// What is remarkable about a line: superseded, checks that were passed over, who signed it.
std::string remarks(const LedgerEntry& entry, bool is_current, const Session& session) {
  std::vector<std::string> found;
  if (!is_current) found.push_back(session.text({"已被更正", "superseded"}));
  std::string allowed;
  for (const std::string& check : entry.facts.allowed) {
    allowed += (allowed.empty() ? "" : ",") + check;
  }
  if (!allowed.empty()) found.push_back(session.text({"放过 {0}", "allowed {0}"}, {allowed}));
  if (!entry.key.empty()) found.push_back(session.text({"{0} 签名", "signed by {0}"}, {entry.key}));
  std::string text;
  for (const std::string& each : found) {
    text += (text.empty() ? "" : session.text({"，", ", "})) + each;
  }
  return text;
}

}  // namespace

ExitCode run_log(const LogOptions& options, Session& session) {
  const std::optional<std::string> root = publication_root(session);
  if (!root) return session.conclude();
  const DiskFiles files(*root);
  SourceMap sources(files);
  Diagnostics diags;
  const Ledger ledger = read_ledger(sources, diags);
  session.show(diags, sources);

  std::vector<std::vector<std::string>> rows;
  for (const LedgerEntry& entry : ledger.entries) {
    const SealedFacts& facts = entry.facts;
    if (!options.issue.empty() && facts.issue != options.issue) continue;
    const bool is_current = latest_revision(ledger, facts.issue) == &entry;
    if (session.options().format == ReportFormat::json) {
      session.data(json_line(entry, is_current));
      continue;
    }
    rows.push_back({facts.time, revision_name(facts.issue, facts.revision),
                    number_words(facts, session), facts.date,
                    session.text({"{0}页", "{0} pages"}, {std::to_string(facts.pages)}),
                    printed_code(facts.code), remarks(entry, is_current, session)});
  }
  session.data(text_table(rows));
  if (ledger.entries.empty() && diags.all().empty()) {
    session.say({"还没有发布过，运行 kanyin publish ISSUE",
                 "nothing was published yet; run "
                 "kanyin publish ISSUE"});
  }
  return session.conclude();
}

}  // namespace kanyin
