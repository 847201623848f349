#include "press/new_issue.h"

#include <algorithm>
#include <vector>

#include "archive/ledger.h"
#include "content/keys.h"
#include "content/load_publication.h"
#include "diag/source_map.h"
#include "intake/yaml_text.h"
#include "io/built_in_files.h"
#include "press/correction_snippet.h"
#include "press/faults.h"
#include "press/fill_starter.h"
#include "press/list_issues.h"
#include "press/put_file.h"
#include "yaml/parse.h"

namespace kanyin {

namespace {

struct Numbers {
  std::optional<int> number;
  std::optional<int> running_number;
  std::optional<Date> date;
};

/// What the other issues are numbered. A file that is broken counts for what can be read of it:
/// `check` tells of its faults, not `new`.
std::vector<Numbers> numbers_of_issues(const Files& files) {
  std::vector<Numbers> all;
  SourceMap sources(files);
  Diagnostics ignored;
  for (const std::string& issue : list_issues(files, ignored)) {
    const std::optional<SourceId> source =
        sources.read(join_path(issue_folder(issue), "issue.yaml"), {}, ignored);
    if (!source) continue;
    const std::optional<YamlNode> root = parse_yaml(sources.whole(*source), sources, ignored);
    if (!root) continue;
    Fields fields(*root, "number: 1", ignored);
    all.push_back(
        {.number = fields.optional_integer(issue_keys::number.key, issue_numbers),
         .running_number = fields.optional_integer(issue_keys::running_number.key, issue_numbers),
         .date = fields.optional_date(issue_keys::date.key)});
  }
  return all;
}

int next_number(const std::vector<Numbers>& issues, int year) {
  int last = 0;
  for (const Numbers& issue : issues) {
    if (issue.date && issue.date->year == year) last = std::max(last, issue.number.value_or(0));
  }
  return last + 1;
}

std::optional<int> next_running_number(const std::vector<Numbers>& issues) {
  if (issues.empty()) return 1;
  int last = 0;
  for (const Numbers& issue : issues) last = std::max(last, issue.running_number.value_or(0));
  if (last == 0) return std::nullopt;
  return last + 1;
}

}  // namespace

namespace {

/// Tells what was corrected since the last issue, or counts what could be told.
void tell_corrections(NewIssue& issue, const std::string& root, const NewIssueJob& job,
                      SourceMap& sources, Diagnostics& diags) {
  Diagnostics ignored;
  const Ledger ledger = read_ledger(sources, ignored);
  const std::vector<const LedgerEntry*> corrections = corrected_since_last_issue(ledger);
  if (corrections.empty()) return;
  if (!job.tell_corrections) {
    issue.untold = corrections.size();
    return;
  }
  const std::optional<Publication> publication = load_publication(sources, diags);
  if (!publication) return;
  const std::string text = correction_snippet(corrections, *publication, sources.files(), diags);
  if (text.empty()) return;
  const std::string path = join_path(root, join_path(issue_folder(job.id), "corrections.md"));
  issue.corrections = put_file(path, text, Existing::keep, diags).value_or("");
}

}  // namespace

std::optional<NewIssue> new_issue(const std::string& root, const NewIssueJob& job,
                                  Diagnostics& diags) {
  if (!is_issue_name(job.id)) {
    diags.report(fault::bad_new_issue_name, {}, {job.id});
    return std::nullopt;
  }
  const DiskFiles disk(root);
  const BuiltInFiles files(disk);
  const std::vector<Numbers> issues = numbers_of_issues(files);
  NewIssue issue;
  issue.number = job.number.value_or(next_number(issues, job.date.year));
  issue.running_number = job.running_number ? job.running_number : next_running_number(issues);

  SourceMap sources(files);
  const std::optional<SourceId> starter = sources.read("templates/starters/issue.yaml", {}, diags);
  if (!starter) return std::nullopt;
  std::string text(sources.text(*starter));
  text = with_value(text, issue_keys::number.key, std::to_string(issue.number));
  if (issue.running_number) {
    text = with_value(text, issue_keys::running_number.key, std::to_string(*issue.running_number));
  }
  text = with_value(text, issue_keys::date.key, iso_date(job.date));
  if (!job.special.empty())
    text = with_value(text, issue_keys::special.key, yaml_value(job.special));

  const std::string path = join_path(root, join_path(issue_folder(job.id), "issue.yaml"));
  if (!put_file(path, text, Existing::keep, diags)) return std::nullopt;
  issue.path = path;
  tell_corrections(issue, root, job, sources, diags);
  return issue;
}

}  // namespace kanyin
