#include "archive/ledger.h"

#include <algorithm>
#include <charconv>
#include <ctime>
#include <map>
#include <optional>
#include <utility>
#include <variant>

#include "archive/archive_paths.h"
#include "archive/faults.h"
#include "io/sha256.h"

namespace kanyin {

namespace {

constexpr std::string_view first_line = "kanyin-ledger 1";
constexpr std::string_view key_mark = " key=";

std::vector<std::string_view> words_of(std::string_view line) {
  std::vector<std::string_view> words;
  while (true) {
    const std::size_t space = line.find(' ');
    words.push_back(line.substr(0, space));
    if (space == line.npos) return words;
    line.remove_prefix(space + 1);
  }
}

std::optional<int> whole_number(std::string_view text) {
  int number = 0;
  const std::from_chars_result result =
      std::from_chars(text.data(), text.data() + text.size(), number);
  const bool sound = result.ec == std::errc() && result.ptr == text.data() + text.size();
  return sound && number >= 0 ? std::optional(number) : std::nullopt;
}

std::string_view event_name(int revision) { return revision == 1 ? "publish" : "correct"; }

bool is_time(std::string_view text) {
  constexpr std::string_view shape = "0000-00-00T00:00:00Z";
  return text.size() == shape.size() &&
         std::equal(text.begin(), text.end(), shape.begin(), [](char letter, char wanted) {
           return wanted == '0' ? letter >= '0' && letter <= '9' : letter == wanted;
         });
}

/// Reads `key=value`; false if the value makes no sense. Keys of later versions are passed over.
bool take_attribute(LedgerEntry& entry, std::string_view word) {
  const std::size_t equals = word.find('=');
  if (equals == word.npos) return false;
  const std::string_view key = word.substr(0, equals);
  const std::string value(word.substr(equals + 1));
  SealedFacts& facts = entry.facts;
  if (key == "code") facts.code = value;
  if (key == "date") facts.date = value;
  if (key == "key") entry.key = value;
  if (key == "signature") entry.signature = value;
  if (key == "allowed") {
    std::string_view rest = value;
    while (!rest.empty()) {
      const std::size_t comma = rest.find(',');
      facts.allowed.emplace_back(rest.substr(0, comma));
      rest.remove_prefix(comma == rest.npos ? rest.size() : comma + 1);
    }
  }
  const bool is_number = key == "number" || key == "running-number" || key == "pages";
  if (!is_number) return true;
  const std::optional<int> number = whole_number(value);
  if (key == "number") facts.number = number;
  if (key == "running-number") facts.running_number = number;
  if (key == "pages") facts.pages = number.value_or(0);
  return number.has_value();
}

/// The entry, or the words that make no sense.
using ParsedLine = std::variant<LedgerEntry, std::string_view>;

ParsedLine parse_line(std::string_view line) {
  const std::vector<std::string_view> words = words_of(line);
  constexpr std::size_t fixed_words = 6;
  if (words.size() < fixed_words) return line.substr(0, 40);
  LedgerEntry entry;
  entry.facts.time = words[0];
  entry.facts.issue = words[2];
  entry.manifest = words[4];
  entry.facts.previous = words[5];
  const std::string_view number = words[3];
  const std::optional<int> revision =
      number.starts_with('r') ? whole_number(number.substr(1)) : std::nullopt;
  entry.facts.revision = revision.value_or(0);
  const std::pair<bool, std::size_t> checks[] = {
      {is_time(words[0]), 0},
      {words[1] == event_name(entry.facts.revision), 1},
      {!words[2].empty() && words[2].find('/') == words[2].npos, 2},
      {entry.facts.revision > 0, 3},
      {is_sha256_hex(words[4]), 4},
      {is_sha256_hex(words[5]), 5},
  };
  for (const auto& [holds, word] : checks) {
    if (!holds) return words[word];
  }
  for (std::size_t i = fixed_words; i < words.size(); ++i) {
    if (!take_attribute(entry, words[i])) return words[i];
  }
  entry.unsigned_text = line.substr(0, line.find(key_mark));
  return entry;
}

/// Reads line by line and compares each with those before it.
class LedgerReader {
 public:
  LedgerReader(SourceId source, std::string_view text, Diagnostics& diags)
      : source_(source), text_(text), diags_(diags) {}

  Ledger read() {
    ledger_.is_there = true;
    std::size_t begin = 0;
    for (std::size_t number = 1; begin < text_.size(); ++number) {
      const std::size_t end = text_.find('\n', begin);
      if (end == text_.npos) {
        // A head that is torn is no ledger at all; `publish` writes it whole.
        ledger_.is_torn = number > 1;
        diags_.report(number > 1 ? fault::ledger_line_torn : fault::ledger_version_unknown,
                      span(begin, text_.size()));
        break;
      }
      take(number, text_.substr(begin, end - begin), span(begin, end));
      ledger_.last_line = sha256_hex(text_.substr(begin, end + 1 - begin));
      fingerprints_[ledger_.last_line] = number;
      begin = end + 1;
    }
    if (text_.empty()) diags_.report(fault::ledger_version_unknown, span(0, 0));
    ledger_.sound_size = begin;
    return std::move(ledger_);
  }

 private:
  Span span(std::size_t begin, std::size_t end) const {
    return {source_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  void take(std::size_t number, std::string_view line, Span span) {
    if (number == 1) {
      if (line != first_line) diags_.report(fault::ledger_version_unknown, span);
      return;
    }
    ParsedLine parsed = parse_line(line);
    if (const auto* why = std::get_if<std::string_view>(&parsed)) {
      diags_.report(fault::ledger_line_unreadable, span,
                    {std::to_string(number), std::string(*why)});
      return;
    }
    auto* entry = std::get_if<LedgerEntry>(&parsed);
    entry->line = number;
    entry->span = span;
    check_chain(*entry);
    check_time(*entry);
    check_revision(*entry);
    ledger_.entries.push_back(std::move(*entry));
  }

  void check_chain(const LedgerEntry& entry) {
    if (entry.facts.previous == ledger_.last_line) return;
    const auto meant = fingerprints_.find(entry.facts.previous);
    if (meant == fingerprints_.end()) {
      diags_.report(fault::ledger_chain_broken, entry.span, {std::to_string(entry.line)});
    } else {
      diags_.report(fault::ledger_out_of_order, entry.span,
                    {std::to_string(entry.line), std::to_string(meant->second)});
    }
  }

  void check_time(const LedgerEntry& entry) {
    const std::vector<std::string>& allowed = entry.facts.allowed;
    const bool may_go_back = std::find(allowed.begin(), allowed.end(), "clock") != allowed.end();
    if (!may_go_back && entry.facts.time < last_time_) {
      diags_.report(fault::ledger_clock_back, entry.span,
                    {std::to_string(entry.line), entry.facts.time, last_time_});
    }
    last_time_ = entry.facts.time;
  }

  void check_revision(const LedgerEntry& entry) {
    int& last = revisions_[entry.facts.issue];
    if (entry.facts.revision != last + 1) {
      diags_.report(fault::ledger_revision_wrong, entry.span,
                    {std::to_string(entry.line), entry.facts.issue,
                     std::to_string(entry.facts.revision), std::to_string(last + 1)});
    }
    last = entry.facts.revision;
  }

  SourceId source_;
  std::string_view text_;
  Diagnostics& diags_;
  Ledger ledger_;
  std::map<std::string, std::size_t> fingerprints_;  // of all lines so far
  std::map<std::string, int> revisions_;             // the last one of each issue
  std::string last_time_;
};

}  // namespace

std::string ledger_head() { return std::string(first_line) + "\n"; }

std::string ledger_text(const SealedFacts& facts, std::string_view manifest) {
  std::string line = facts.time + " " + std::string(event_name(facts.revision)) + " " +
                     facts.issue + " r" + std::to_string(facts.revision) + " " +
                     std::string(manifest) + " " + facts.previous;
  const auto put = [&line](std::string_view key, const std::string& value) {
    if (!value.empty()) line.append(" ").append(key).append("=").append(value);
  };
  put("code", facts.code);
  put("number", facts.number ? std::to_string(*facts.number) : "");
  put("running-number", facts.running_number ? std::to_string(*facts.running_number) : "");
  put("date", facts.date);
  put("pages", std::to_string(facts.pages));
  std::string allowed;
  for (const std::string& name : facts.allowed) allowed += (allowed.empty() ? "" : ",") + name;
  put("allowed", allowed);
  return line;
}

Ledger read_ledger(SourceMap& sources, Diagnostics& diags) {
  const std::string path = in_archive(ledger_name);
  FileBytes file = sources.files().read(path);
  if (file.problem == FileProblem::missing) return {};
  // Kept as it is: a byte order mark or another line end would be a change.
  const SourceId source = sources.add(path, std::move(file.bytes));
  return LedgerReader(source, sources.text(source), diags).read();
}

std::string ledger_time(std::int64_t seconds) {
  const auto time = static_cast<std::time_t>(seconds);
  std::tm parts{};
  ::gmtime_r(&time, &parts);
  char text[32];
  const std::size_t length = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
  return std::string(text, length);
}

const LedgerEntry* latest_revision(const Ledger& ledger, std::string_view issue) {
  for (auto at = ledger.entries.rbegin(); at != ledger.entries.rend(); ++at) {
    if (at->facts.issue == issue) return &*at;
  }
  return nullptr;
}

const LedgerEntry* find_revision(const Ledger& ledger, std::string_view issue, int revision) {
  for (const LedgerEntry& entry : ledger.entries) {
    if (entry.facts.issue == issue && entry.facts.revision == revision) return &entry;
  }
  return nullptr;
}

}  // namespace kanyin
